import '../../components/styles/options.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { browserName } from '../../utils/browser/browser-name.ts';
import { copyText } from '../../utils/browser/clipboard.ts';
import { everySecond, now } from '../../utils/browser/clock.ts';
import { requestAccess, requestDataRemoval } from '../../utils/browser/host-access.ts';
import { createClient } from '../../utils/browser/message-client.ts';
import { openExtensionPage } from '../../utils/browser/pages.ts';
import { printPage, saveFile } from '../../utils/browser/save-file.ts';
import { createWords, uiLanguage } from '../../utils/browser/words.ts';

mountScreen(<OptionsApp />, {
  client: createClient(),
  readTab: async () => null,
  requestAccess,
  requestDataRemoval,
  openExtensionPage,
  copyText,
  saveFile,
  print: printPage,
  now,
  everySecond,
  say: createWords(),
  language: uiLanguage(),
  browserName: browserName(),
});
