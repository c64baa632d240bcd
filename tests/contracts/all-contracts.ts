import { alarmContract, clockContract, idleWatchContract, idsContract } from './browser/computer.contract.ts';
import {
  browserDataContract,
  clearingSettingsContract,
  hostAccessContract,
  managedPolicyContract,
  privateAccessContract,
} from './browser/permissions.contract.ts';
import { notificationsContract, toolbarButtonContract } from './browser/screens.contract.ts';
import { siteDataContract } from './browser/site-data.contract.ts';
import { storageAreaContracts } from './browser/storage-area.contract.ts';
import { tabsContract } from './browser/tabs.contract.ts';
import { unsentTextContract } from './browser/unsent-text.contract.ts';
import type { Contract } from './contract.ts';
import { cookieJarContract } from './cookies/cookie-jar.contract.ts';
import { cookieRemovalContract } from './cookies/cookie-removal.contract.ts';
import { credentialsContract } from './cookies/credentials.contract.ts';
import { backgroundRequestsContract } from './requests/background-requests.contract.ts';
import { pageRequestsContract } from './requests/page-requests.contract.ts';
import { refusedRequestsContract } from './requests/refused-requests.contract.ts';
import { sentLogContract } from './requests/sent-log.contract.ts';

/** Every contract. Alarm and button come first: the background sets both anew after cookies have changed. */
export const allContracts: readonly Contract[] = [
  alarmContract,
  toolbarButtonContract,
  cookieJarContract,
  cookieRemovalContract,
  credentialsContract,
  ...storageAreaContracts,
  hostAccessContract,
  tabsContract,
  unsentTextContract,
  siteDataContract,
  backgroundRequestsContract,
  refusedRequestsContract,
  pageRequestsContract,
  sentLogContract,
  notificationsContract,
  clearingSettingsContract,
  browserDataContract,
  privateAccessContract,
  managedPolicyContract,
  idleWatchContract,
  idsContract,
  clockContract,
];
