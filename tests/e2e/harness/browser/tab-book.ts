import type { Page } from 'puppeteer-core';
import { waitFor } from '../wait.ts';
import { askExtension } from './extension-api.ts';
import { addressOf } from './page-address.ts';

type TabBook = {
  /** Opens a page and remembers the id of the tab that appears with it. */
  record: (open: () => Promise<Page>) => Promise<Page>;
  tabIdOf: (page: Page) => Promise<number>;
  storeIdOf: (tabId: number) => Promise<string>;
};

/** Finds the tab id of a page. Neither puppeteer nor the extension API tells which tab belongs to which page. */
export function tabBook(helper: Page): TabBook {
  const known = new WeakMap<Page, number>();
  let turn: Promise<unknown> = Promise.resolve();

  const allTabs = () =>
    askExtension(helper, async (browser) => (await browser.tabs.query({})).map(({ id = -1, url }) => ({ id, url })));

  const openAndNote = async (open: () => Promise<Page>): Promise<Page> => {
    const before = new Set((await allTabs()).map((tab) => tab.id));
    const page = await open();
    const appeared = (await allTabs()).filter((tab) => !before.has(tab.id));
    const [only] = appeared;
    // If the page opened further tabs, its id is found by its address when it is needed.
    if (only && appeared.length === 1) known.set(page, only.id);
    return page;
  };

  return {
    record: (open) => {
      // One at a time: with two at once it would be unclear which tab belongs to which page.
      const mine = turn.then(() => openAndNote(open));
      turn = mine.catch(() => undefined);
      return mine;
    },
    tabIdOf: async (page) => {
      const noted = known.get(page);
      if (noted !== undefined) return noted;
      const address = await addressOf(page);
      const tab = await waitFor(`the only tab at ${address}`, async () => {
        const same = (await allTabs()).filter(({ url }) => url === address);
        return same.length === 1 && same[0];
      });
      known.set(page, tab.id);
      return tab.id;
    },
    storeIdOf: (tabId) =>
      waitFor(`the cookie store of tab ${tabId}`, () =>
        askExtension(
          helper,
          async (browser, id) =>
            (await browser.cookies.getAllCookieStores()).find(({ tabIds }) => tabIds.includes(id))?.id,
          tabId,
        ),
      ),
  };
}
