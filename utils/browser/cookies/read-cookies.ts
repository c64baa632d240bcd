import type { Cookies } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/**
 * Which cookies are read: those that are sent to an address, or all. With 3,000 cookies all take some hundred times as
 * long. A question for one domain is no shortcut: Chromium 156 reads the whole jar for it too (tried).
 */
export type Which = { readonly url: string } | 'all';

/**
 * Reads cookies of one store, partitioned ones too, with their values: for adapters alone. An empty `partitionKey` asks
 * for both kinds (tried in Chromium 156, Firefox 153); `firstPartyDomain: null` is a must in Firefox where first-party
 * isolation is on, and a type error in Chromium.
 */
export function readCookies(storeId: StoreId, which: Which): Promise<Cookies.Cookie[]> {
  return browser.cookies.getAll({
    storeId,
    partitionKey: {},
    ...(which === 'all' ? {} : which),
    ...(browserName() === 'firefox' ? { firstPartyDomain: null } : {}),
  });
}
