import { browser } from '../../../../utils/browser/api.ts';
import { describeStore } from '../../../../utils/core/cookies/describe-store.ts';
import type { Given } from '../../../contracts/contract.ts';
import { putCookie } from './put-cookie.ts';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Prepares and inspects the real browser through its own API, without the adapters. */
export async function createBrowserGiven(secret: string): Promise<Given> {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  return {
    store: describeStore(isFirefox ? 'firefox-default' : '0'),
    secret,
    mayRemoveData: await browser.permissions.contains({ permissions: ['browsingData'] }),
    putCookie,
    async openTab(url) {
      // Otherwise the tab would open in the window in front, which may be a private one.
      const normal = (await windowsOf(browser).getAll()).find(({ incognito }) => !incognito);
      if (normal?.id === undefined) throw new Error('No normal window is open');
      return untilLoaded(url, (await browser.tabs.create({ url, active: false, windowId: normal.id })).id);
    },
    async openPrivateWindow(url) {
      const { tabs = [] } = await windowsOf(browser).create({ url, incognito: true });
      const tabId = await untilLoaded(url, tabs[0]?.id);
      const stores = await browser.cookies.getAllCookieStores();
      const store = stores.find(({ tabIds }) => tabIds.includes(tabId));
      if (!store) throw new Error('The private window has no cookie store');
      return describeStore(store.id);
    },
    closeTab: (tabId) => browser.tabs.remove(tabId),
    type: (tabId, text) => inTab(tabId, typeInPage, [text]),
    keep: (tabId, { localStorage, sessionStorage }) => inTab(tabId, keepInPage, [localStorage, sessionStorage]),
    alarmAt: async () => (await browser.alarms.get('wake'))?.scheduledTime ?? null,
    badgeText: (tabId) => browser.action.getBadgeText({ tabId }),
    headerRules: async () => (await browser.declarativeNetRequest.getSessionRules()).length,
    letPass: wait,
  };
}

/**
 * Waits at most 10 s until a new tab has loaded its address. At first a new tab shows an empty page with no address
 * that we may see. If we may not see the wanted address either, we cannot tell the two apart, and only the status
 * counts.
 */
async function untilLoaded(wanted: string, tabId: number | undefined): Promise<number> {
  if (tabId === undefined) throw new Error('The tab has no id');
  const isSeen = await browser.permissions.contains({ origins: [`${new URL(wanted).origin}/*`] });
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, url } = await browser.tabs.get(tabId);
    if (status === 'complete' && (url !== undefined || !isSeen)) return tabId;
    await wait(100);
  }
  throw new Error(`${wanted} was not loaded`);
}

async function inTab<Args extends unknown[]>(tabId: number, func: (...args: Args) => void, args: Args): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func, args });
}

/** Runs inside a page. Adds a text field if the page has none, as a practice site's welcome page. */
function typeInPage(text: string): void {
  const area = document.querySelector('textarea') ?? document.createElement('textarea');
  document.body.append(area);
  area.value = text;
}

/** Runs inside a page. */
function keepInPage(local: number, session: number): void {
  for (let index = 0; index < local; index += 1) localStorage.setItem(`kept-${index}`, 'x');
  for (let index = 0; index < session; index += 1) sessionStorage.setItem(`kept-${index}`, 'x');
}

/** The contracts run on a computer: there are windows. */
export function windowsOf({ windows }: typeof browser) {
  if (windows === undefined) throw new Error('No windows');
  return windows;
}
