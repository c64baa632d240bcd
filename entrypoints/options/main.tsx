import '../../components/styles/options.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { browserName } from '../../utils/browser/browser-name.ts';
import { everySecond, now } from '../../utils/browser/clock.ts';
import { requestAccess } from '../../utils/browser/host-access.ts';
import { createClient } from '../../utils/browser/message-client.ts';
import { openExtensionPage } from '../../utils/browser/pages.ts';
import { createWords, uiLanguage } from '../../utils/browser/words.ts';

mountScreen(<OptionsApp />, {
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
