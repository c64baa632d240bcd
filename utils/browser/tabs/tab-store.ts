import type { Tabs } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/** Converts a tab of the browser's API to the product's own type. */
export function toTabFacts(tab: Tabs.Tab, storeId: StoreId | null): TabFacts[] {
  return tab.id === undefined ? [] : [{ tabId: tab.id, url: tab.url ?? null, storeId, incognito: tab.incognito }];
}

/** Finds the cookie store of tabs. In Firefox a tab names its store; in Chromium each store lists its tabs. */
export async function readTabStores(): Promise<(tab: Tabs.Tab) => StoreId | null> {
  if (browserName() === 'firefox') return storeNamedBy;
  const stores = await browser.cookies.getAllCookieStores();
  return (tab) => stores.find(({ tabIds }) => tab.id !== undefined && tabIds.includes(tab.id))?.id ?? null;
}

/**
 * The cookie store of a tab by the tab alone. Chromium names none, and has these two. Firefox for Android may name none
 * either (by MDN's data; not tried), and has no containers.
 */
export function storeNamedBy({ cookieStoreId, incognito }: Pick<Tabs.Tab, 'cookieStoreId' | 'incognito'>): StoreId {
  if (cookieStoreId !== undefined) return cookieStoreId;
  if (browserName() === 'firefox') return incognito ? 'firefox-private' : 'firefox-default';
  return incognito ? '1' : '0';
}
