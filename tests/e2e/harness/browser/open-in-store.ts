import type { Page } from 'puppeteer-core';
import { waitFor } from '../wait.ts';
import { askExtension, type ExtensionApi } from './extension-api.ts';

/** Opens a site in a new private window. */
export function openPrivateWindow(helper: Page, url: string): Promise<Page> {
  return openBy(helper, url, async (browser, address) => {
    await browser.windows.create({ incognito: true, url: address });
  });
}

/** Opens a site in a new tab of a cookie store in which a tab is open. */
export function openInStore(helper: Page, storeId: string, url: string): Promise<Page> {
  return openBy(helper, url, makeTabInStore, storeId);
}

// The address is given at creation: in Firefox, a navigation away from a private window's start page never finishes.
async function openBy<A extends unknown[]>(
  helper: Page,
  url: string,
  make: (browser: ExtensionApi, url: string, ...args: A) => Promise<void>,
  ...args: A
): Promise<Page> {
  const { href } = new URL(url);
  const before = new Set(await helper.browser().pages());
  await askExtension(helper, make, href, ...args);
  const page = await waitFor(`a new page at ${href}`, async () =>
    (await helper.browser().pages()).find((one) => !before.has(one)),
  );
  await waitFor(`${href} to load`, () =>
    page.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete'),
  );
  return page;
}

// Chromium takes the store from the window, Firefox from the store's id.
async function makeTabInStore(browser: ExtensionApi, url: string, storeId: string): Promise<void> {
  const store = (await browser.cookies.getAllCookieStores()).find(({ id }) => id === storeId);
  const tabId = store?.tabIds[0];
  if (tabId === undefined) throw new Error(`No tab is open in the cookie store ${storeId}`);
  const { windowId } = await browser.tabs.get(tabId);
  const container = storeId.startsWith('firefox-container-') ? { cookieStoreId: storeId } : {};
  await browser.tabs.create({ ...(windowId === undefined ? {} : { windowId }), ...container, url });
}
