import type { Tabs } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { joinCalls } from '../../core/join-calls.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { BROWSER_PAGE, findBrowserPages } from './browser-pages.ts';

/** A tab of the browser's API, and its cookie store; null if that is not known. */
export type ReadTab = { readonly tab: Tabs.Tab; readonly storeId: StoreId | null };

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

/** Reads all tabs that we may see. Those who ask while they are read share the next reading. */
export const readTabs: () => Promise<readonly ReadTab[]> = joinCalls(async () => {
  const [tabs, storeOf] = await Promise.all([browser.tabs.query({}), readTabStores()]);
  return tabs.map((tab) => ({ tab, storeId: storeOf(tab) }));
});

/**
 * Every tab that we may see, with its cookie store. A page of the browser's own is told from one without an address.
 */
export async function listTabFacts(): Promise<TabFacts[]> {
  const facts = (await readTabs()).flatMap(({ tab, storeId }) => toTabFacts(tab, storeId));
  const own = await findBrowserPages(facts.filter(({ url }) => url === null).map(({ tabId }) => tabId));
  return facts.map((tab) => (own.has(tab.tabId) ? { ...tab, url: BROWSER_PAGE } : tab));
}
