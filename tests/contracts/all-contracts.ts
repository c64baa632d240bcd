import { backgroundRequestsContract } from './background-requests.contract.ts';
import { alarmContract, clockContract, idleWatchContract, idsContract } from './computer.contract.ts';
import type { Contract } from './contract.ts';
import { cookieJarContract } from './cookie-jar.contract.ts';
import { cookieRemovalContract } from './cookie-removal.contract.ts';
import { credentialsContract } from './credentials.contract.ts';
import { pageRequestsContract } from './page-requests.contract.ts';
import {
  browserDataContract,
  clearingSettingsContract,
  hostAccessContract,
  managedPolicyContract,
  privateAccessContract,
} from './permissions.contract.ts';
import { refusedRequestsContract } from './refused-requests.contract.ts';
import { notificationsContract, toolbarButtonContract } from './screens.contract.ts';
import { sentLogContract } from './sent-log.contract.ts';
import { siteDataContract } from './site-data.contract.ts';
import { storageAreaContracts } from './storage-area.contract.ts';
import { tabsContract } from './tabs.contract.ts';
import { unsentTextContract } from './unsent-text.contract.ts';

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
