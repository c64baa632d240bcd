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
import { borrowList, lentPermissions } from '../lists/lent-permissions.ts';
import { readAdding } from '../tabs/adding-address.ts';
import { openBrowserPage } from '../tabs/pages.ts';
import { copyText } from './clipboard.ts';
import { createFirstParts } from './first-parts.ts';
import { followPinned } from './follow-pinned.ts';
import { openKeySettings, readLeaveKeys } from './leave-keys.ts';
import { readOwnRemoval, removeOurselves } from './own-removal.ts';
import { readFile } from './read-file.ts';
import { printPage, saveFile } from './save-file.ts';
import { showSignIns } from './show-sign-ins.ts';
import { noUnfinished } from './unfinished.ts';

/** What the actions of every screen need of the browser. */
export function createActionParts() {
  return {
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
  };
}

/** All that a screen in a tab needs of the browser. */
export async function createScreenParts() {
  return {
    ...(await createFirstParts()),
    ...createActionParts(),
    readTab: async () => null,
    holdWindow: async () => {},
  };
}
