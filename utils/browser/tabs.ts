import type { Tabs as BrowserTabs } from 'webextension-polyfill';
import type { StoreId } from '../core/cookie.ts';
import { describeStore } from '../core/build-overview.ts';
import type { TabFacts } from '../core/here.ts';
import { findHostPatterns } from '../core/host-patterns.ts';
import type { Tabs } from '../ports.ts';
import { browser } from './api.ts';
import { browserName } from './browser-name.ts';
import { within } from './clock.ts';
import { hasUnsentTextInPage } from './in-page/has-unsent-text.ts';

const ASK_LIMIT_MS = 2_000;
/** A page with a `beforeunload` handler never lets `tabs.remove` resolve (tried in both browsers). */
const CLOSE_LIMIT_MS = 3_000;

export const siteTabs: Tabs = {
  async ofSite(site, storeId) {
    const [tabs, storeOf] = await Promise.all([browser.tabs.query({ url: findHostPatterns(site) }), readTabStores()]);
    return tabs.flatMap((tab) => {
      if (tab.id === undefined || tab.url === undefined || storeOf(tab) !== storeId) return [];
      return [{ tabId: tab.id, origin: new URL(tab.url).origin, usable: tab.discarded !== true && tab.status !== 'unloaded' }];
    });
  },
  async hasUnsentText(tabId) {
    try {
      const asked = browser.scripting.executeScript({ target: { tabId }, func: hasUnsentTextInPage });
      const [first] = await within<readonly { result?: unknown }[]>(ASK_LIMIT_MS, asked, []);
      return typeof first?.result === 'boolean' ? first.result : 'unknown';
    } catch (error) {
      console.info('Lights Out: a tab could not be asked for unsent text', error instanceof Error ? error.message : error);
      return 'unknown';
    }
  },
  reload: (tabId) => browser.tabs.reload(tabId),
  close: (tabId) => within(CLOSE_LIMIT_MS, browser.tabs.remove(tabId), undefined),
  open: openIn,
};

/** Every tab that we may see, with its cookie store. */
export async function listTabFacts(): Promise<TabFacts[]> {
  const [tabs, storeOf] = await Promise.all([browser.tabs.query({}), readTabStores()]);
  return tabs.flatMap((tab) => toTabFacts(tab, storeOf(tab)));
}

export function toTabFacts(tab: BrowserTabs.Tab, storeId: StoreId | null): TabFacts[] {
  return tab.id === undefined ? [] : [{ tabId: tab.id, url: tab.url ?? null, storeId, incognito: tab.incognito }];
}

/** Firefox tells a tab's store; in Chromium the store tells its tabs. */
export async function readTabStores(): Promise<(tab: BrowserTabs.Tab) => StoreId | null> {
  if (browserName() === 'firefox') return (tab) => tab.cookieStoreId ?? null;
  const stores = await browser.cookies.getAllCookieStores();
  return (tab) => stores.find(({ tabIds }) => tab.id !== undefined && tabIds.includes(tab.id))?.id ?? null;
}

/** Opens a page in the cookie store that it is about; without one, in the window at hand. */
async function openIn(url: string, storeId: StoreId): Promise<void> {
  const { kind } = describeStore(storeId, null);
  if (kind === 'container') await browser.tabs.create({ url, cookieStoreId: storeId });
  else if (kind === 'default') await browser.tabs.create({ url });
  else {
    const open = (await browser.windows.getAll()).find(({ incognito }) => incognito);
    if (open?.id !== undefined) await browser.tabs.create({ url, windowId: open.id });
    else await browser.windows.create({ url, incognito: true });
  }
}
