import type { Tabs } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { joinCalls } from '../../core/join-calls.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import { browser } from '../api.ts';
import { BROWSER_PAGE, findBrowserPages } from './browser-pages.ts';
import { readTabStores, toTabFacts } from './tab-store.ts';

/** A tab of the browser's API, and its cookie store; null if that is not known. */
export type ReadTab = { readonly tab: Tabs.Tab; readonly storeId: StoreId | null };

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
