import type { Browser, Windows } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import { waits } from '../../core/waits.ts';
import type { Tabs } from '../../ports/tabs.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { within } from '../clock.ts';
import { silenceBeforeUnload } from '../in-page/silence-before-unload.ts';
import { readTabStores, toTabFacts } from './tab-facts.ts';
import { findTabsOfSite } from './tabs-of-site.ts';
import { askForUnsentText } from './unsent-text.ts';

/** A page with a `beforeunload` handler never lets `tabs.remove` resolve (tried in both browsers). */
const CLOSE_LIMIT_MS = 3_000;

type AllWindows = Browser['windows'];

/** Firefox for Android has no windows. */
const { windows }: Partial<Pick<Browser, 'windows'>> = browser;

export const siteTabs: Tabs = {
  ofSite: findTabsOfSite,
  async hasUnsentText(tabId) {
    const found = await askForUnsentText(tabId);
    return found === 'unknown' ? found : found.length > 0;
  },
  reload: (tabId) => unlessGone(browser.tabs.reload(tabId)),
  close: closeTab,
  open: async (url, storeId) => void (await openIn(url, storeId, 'in-front')),
  async visit(url, storeId) {
    const tabId = await openIn(url, storeId, 'behind');
    const loaded = tabId !== null && (await within(waits.visit, untilLoaded(tabId), false));
    if (tabId !== null) await within(CLOSE_LIMIT_MS, browser.tabs.remove(tabId), undefined);
    return loaded;
  },
  async findUnsentText(site, storeId) {
    const open = (await siteTabs.ofSite(site, storeId)).filter(({ usable }) => usable);
    const found = await Promise.all(open.map(({ tabId }) => askForUnsentText(tabId)));
    return found.flatMap((texts) => (texts === 'unknown' ? [] : texts));
  },
};

/**
 * A page with a `beforeunload` handler would keep its tab open behind a question that no user sees. Chromium closes a
 * discarded tab without asking; in Firefox a listener of ours silences the handler first (both tried).
 */
async function closeTab(tabId: number): Promise<void> {
  let closing = tabId;
  if (browserName() === 'firefox')
    await unlessGone(browser.scripting.executeScript({ target: { tabId }, func: silenceBeforeUnload }));
  else
    await unlessGone(
      browser.tabs.discard(tabId).then((discarded: unknown) => {
        closing = idOf(discarded) ?? tabId;
      }),
    );
  await within(CLOSE_LIMIT_MS, unlessGone(browser.tabs.remove(closing)), undefined);
}

function idOf(tab: unknown): number | null {
  return typeof tab === 'object' && tab !== null && 'id' in tab && typeof tab.id === 'number' ? tab.id : null;
}

/**
 * A tab may be closed already, or refuse to close. The tabs are read again afterwards, so an error here says nothing
 * new.
 */
async function unlessGone(acting: Promise<unknown>): Promise<void> {
  try {
    await acting;
  } catch (error) {
    console.info('Lights Out: a tab could not be reached', error instanceof Error ? error.message : error);
  }
}

/** Every tab that we may see, with its cookie store. */
export async function listTabFacts(): Promise<TabFacts[]> {
  const [tabs, storeOf] = await Promise.all([browser.tabs.query({}), readTabStores()]);
  return tabs.flatMap((tab) => toTabFacts(tab, storeOf(tab)));
}

/**
 * Opens a page in its own cookie store, in a window of that kind. Returns the tab's id; null if the browser gives none.
 *
 * @throws in Firefox for Android if the tab in front is of another kind
 */
async function openIn(url: string, storeId: StoreId, place: 'in-front' | 'behind'): Promise<number | null> {
  const { kind } = describeStore(storeId);
  const incognito = kind === 'private';
  const store = kind === 'container' ? { cookieStoreId: storeId } : {};
  const tab = { url, active: place === 'in-front', ...store };
  if (windows === undefined) {
    await checkFront(incognito ? 'private' : 'normal');
    return (await browser.tabs.create(tab)).id ?? null;
  }
  const window = await findWindow(windows, incognito ? 'private' : 'normal');
  if (window?.id === undefined) return (await windows.create({ url, incognito, ...store })).tabs?.[0]?.id ?? null;
  const { id = null } = await browser.tabs.create({ ...tab, windowId: window.id });
  // In a window that lies behind another, nobody would see the page that was asked for.
  if (place === 'in-front' && !window.focused) await windows.update(window.id, { focused: true });
  return id;
}

/**
 * Without windows, nothing says which kind of tab is opened. We expect the kind of the tab in front (not tried), so
 * with another kind in front nothing is opened.
 */
async function checkFront(wanted: 'normal' | 'private'): Promise<void> {
  const [front] = await browser.tabs.query({ active: true });
  if (front !== undefined && front.incognito !== (wanted === 'private'))
    throw new Error(`The tab would open beside one that is not ${wanted}`);
}

/**
 * The window to open a tab in: the one that was in front last if it fits, else any that fits; null for none. Without a
 * window named, a tab of the default store would open in a private one that lies in front (tried in Firefox 153).
 */
async function findWindow(all: AllWindows, wanted: 'normal' | 'private'): Promise<Windows.Window | null> {
  const fitting = (await all.getAll({ windowTypes: ['normal'] })).filter(
    ({ incognito }) => incognito === (wanted === 'private'),
  );
  const lastId = fitting.length > 1 ? await findLastInFront(all) : null;
  return fitting.find(({ id }) => id === lastId) ?? fitting[0] ?? null;
}

/**
 * The window that was in front last. While a popup or another program has the focus, no window says that it is in
 * front. Null if the browser does not tell, as in Firefox for a private window that we may not see.
 */
async function findLastInFront(all: AllWindows): Promise<number | null> {
  const last = await all.getLastFocused().catch(() => null);
  return last?.id ?? null;
}

/** Resolves once a tab is loaded, or is gone. */
async function untilLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (loaded: boolean) => {
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      resolve(loaded);
    };
    const updated = (id: number, { status }: { status?: string }) =>
      id === tabId && status === 'complete' && done(true);
    const removed = (id: number) => id === tabId && done(false);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    browser.tabs.get(tabId).then(
      ({ status, url }) => status === 'complete' && url !== undefined && url !== 'about:blank' && done(true),
      () => done(false),
    );
  });
}
