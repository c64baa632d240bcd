import { requestClearingCheck } from '../access/clearing-settings.ts';
import { readDownloadsAccess, requestDownloads } from '../access/downloads.ts';
import {
  giveBackEverySite,
  isAllowed,
  requestAccess,
  requestDataRemoval,
  requestEverySite,
  requestNewSite,
  requestWatching,
} from '../access/host-access.ts';
import { requestNotifications } from '../access/notifications.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { everySecond, now } from '../clock.ts';
import { borrowList, lentPermissions } from '../lists/lent-permissions.ts';
import { readAdding } from '../tabs/adding-address.ts';
import { openBrowserPage, openExtensionPage } from '../tabs/pages.ts';
import { localTimeZone, readChosenLanguage, readTexts } from '../words.ts';
import { copyText } from './clipboard.ts';
import { followPinned } from './follow-pinned.ts';
import { openKeySettings, readLeaveKeys } from './leave-keys.ts';
import { createClient } from './message-client.ts';
import { readOwnRemoval, removeOurselves } from './own-removal.ts';
import { readFile } from './read-file.ts';
import { printPage, saveFile } from './save-file.ts';
import { showSignIns } from './show-sign-ins.ts';
import { noUnfinished } from './unfinished.ts';

/** What every screen of ours needs of the browser. Waits for a file only where a language was chosen. */
export async function createScreenParts() {
  const chosenLanguage = await readChosenLanguage();
  return {
    client: createClient(),
    requestAccess,
    requestNewSite,
    requestWatching,
    requestDataRemoval,
    borrowList,
    isListHeld: lentPermissions.isHeld,
    isAllowed,
    unfinished: noUnfinished,
    requestEverySite,
    giveBackEverySite,
    requestClearingCheck,
    requestDownloads,
    readDownloadsAccess,
    requestNotifications,
    openBrowserPage,
    openExtensionPage,
    readAdding,
    followPinned,
    showSignIns,
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
    chosenLanguage,
    texts: await readTexts(chosenLanguage),
    readTexts,
    timeZone: localTimeZone(),
    browserName: browserName(),
    device: browser.windows === undefined ? ('phone' as const) : ('computer' as const),
  };
}
