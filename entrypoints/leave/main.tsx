import '../../components/styles/leave.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { LeaveApp } from '../../components/leave/LeaveApp.tsx';
import { browserName } from '../../utils/browser/browser-name.ts';
import { everySecond, now } from '../../utils/browser/clock.ts';
import { requestAccess } from '../../utils/browser/host-access.ts';
import { createClient } from '../../utils/browser/message-client.ts';
import { openExtensionPage } from '../../utils/browser/pages.ts';
import { createWords, uiLanguage } from '../../utils/browser/words.ts';

mountScreen(<LeaveApp />, {
  client: createClient(),
  readTab: async () => null,
  requestAccess,
  openExtensionPage,
  now,
  everySecond,
  say: createWords(),
  language: uiLanguage(),
  browserName: browserName(),
});
