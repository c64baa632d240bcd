import type { Cookies } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/**
 * Reads cookies of one store, partitioned ones too, with their values: for adapters alone. An empty `partitionKey` asks
 * for both kinds (tried in Chromium 156, Firefox 153); `firstPartyDomain: null` is a must in Firefox where first-party
 * isolation is on, and a type error in Chromium.
 */
export function readCookies(storeId: StoreId, url: string | null): Promise<Cookies.Cookie[]> {
  return browser.cookies.getAll({
    storeId,
    partitionKey: {},
    ...(url === null ? {} : { url }),
    ...(browserName() === 'firefox' ? { firstPartyDomain: null } : {}),
  });
}
