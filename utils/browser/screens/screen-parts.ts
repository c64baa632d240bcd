import { browserName } from '../browser-name.ts';
import { copyText } from './clipboard.ts';
import { everySecond, now } from '../clock.ts';
import { requestClearingCheck } from '../access/clearing-settings.ts';
import { requestAccess, requestDataRemoval, requestEverySite, giveBackEverySite } from '../access/host-access.ts';
import { openKeySettings, readLeaveKeys } from './leave-keys.ts';
import { readOwnRemoval, removeOurselves } from './own-removal.ts';
import { createClient } from './message-client.ts';
import { requestNotifications } from '../access/notifications.ts';
import { openBrowserPage, openExtensionPage } from '../tabs/pages.ts';
import { readFile } from './read-file.ts';
import { printPage, saveFile } from './save-file.ts';
import { createWords, uiLanguage } from '../words.ts';

/** What every screen of ours needs of the browser. */
export function createScreenParts() {
  return {
    client: createClient(),
    requestAccess,
    requestDataRemoval,
    requestEverySite,
    giveBackEverySite,
    requestClearingCheck,
    requestNotifications,
    openBrowserPage,
    openExtensionPage,
    readLeaveKeys,
    openKeySettings,
    readOwnRemoval,
    removeOurselves,
    copyText,
    saveFile,
    readFile,
    print: printPage,
    now,
    everySecond,
    say: createWords(),
    language: uiLanguage(),
    browserName: browserName(),
  };
}
