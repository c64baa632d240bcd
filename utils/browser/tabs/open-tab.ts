import type { Browser, Windows } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import { browser } from '../api.ts';
import { readTabStores } from './tab-store.ts';

type AllWindows = Browser['windows'];

/** Firefox for Android has no windows. */
const { windows } = browser;

const BLANK = 'about:blank';

/**
 * Opens a page in its own cookie store, in a window of that kind. The tab is empty at first: its address is opened only
 * after its store was read and is the wanted one, because a sign-out in another store would end another sign-in.
 *
 * @param made called with the id of the empty tab, before its address is opened
 * @throws if the tab would be, or is, in another cookie store
 */
export async function openTab(
  url: string,
  storeId: StoreId,
  place: 'in-front' | 'behind',
  made: (tabId: number) => Promise<void>,
): Promise<number> {
  const tabId = await makeTab(storeId, place);
  await made(tabId);
  const [tab, storeOf] = await Promise.all([browser.tabs.get(tabId), readTabStores()]);
  if (storeOf(tab) !== storeId) {
    await browser.tabs.remove(tabId);
    throw new Error('The tab is not in the wanted cookie store');
  }
  await browser.tabs.update(tabId, { url });
  return tabId;
}

async function makeTab(storeId: StoreId, place: 'in-front' | 'behind'): Promise<number> {
  const { kind } = describeStore(storeId);
  const incognito = kind === 'private';
  const store = kind === 'container' ? { cookieStoreId: storeId } : {};
  const tab = { url: BLANK, active: place === 'in-front', ...store };
  if (windows === undefined) {
    await checkFront(incognito ? 'private' : 'normal');
    return idOf(await browser.tabs.create(tab));
  }
  const window = await findWindow(windows, incognito ? 'private' : 'normal');
  if (window?.id === undefined) return idOf((await windows.create({ url: BLANK, incognito, ...store })).tabs?.[0]);
  const made = await browser.tabs.create({ ...tab, windowId: window.id });
  // In a window that lies behind another, nobody would see the page that was asked for.
  if (place === 'in-front' && !window.focused) await windows.update(window.id, { focused: true });
  return idOf(made);
}

function idOf(tab: { readonly id?: number } | undefined): number {
  if (tab?.id === undefined) throw new Error('The browser gave no tab');
  return tab.id;
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
