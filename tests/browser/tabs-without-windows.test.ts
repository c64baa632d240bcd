import { beforeEach, describe, expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { installBrowser } from './install-browser.ts';
import { loadSiteTabs } from './tabs/site-tabs.ts';

const URL_OF_SITE = 'https://claude.ai/';
let front: { readonly incognito: boolean } | null = null;
const opened: object[] = [];
const addresses: string[] = [];
installBrowser({
  runtime: { getURL: () => 'moz-extension://lights-out/' },
  tabs: {
    get: async (id) =>
      ({ id, cookieStoreId: front?.incognito === true ? 'firefox-private' : 'firefox-default' }) as Tabs.Tab,
    update: (async (_id: number, { url }: { readonly url: string }) => void addresses.push(url)) as never,
    query: () => Promise.resolve(front === null ? [] : [front as never]),
    create: ((tab: object) => Promise.resolve({ id: opened.push(tab) })) as never,
  },
});
const { siteTabs } = await loadSiteTabs();

beforeEach(() => {
  front = { incognito: false };
  opened.length = 0;
  addresses.length = 0;
});

describe('a page that is opened in Firefox for Android, which has no windows', () => {
  it('is opened beside a tab of the same kind, or as the first one', async () => {
    await siteTabs.open(URL_OF_SITE, 'firefox-default');
    front = { incognito: true };
    await siteTabs.open(URL_OF_SITE, 'firefox-private');
    front = null;
    await siteTabs.open(URL_OF_SITE, 'firefox-default');
    expect(opened).toEqual([1, 2, 3].map(() => ({ url: 'about:blank', active: true })));
    expect(addresses).toEqual([URL_OF_SITE, URL_OF_SITE, URL_OF_SITE]);
  });

  it.each([
    ['firefox-default', true],
    ['firefox-private', false],
  ])('is not opened in another cookie store: %s beside a private tab: %s', async (storeId, incognito) => {
    front = { incognito };
    await expect(siteTabs.open(URL_OF_SITE, storeId)).rejects.toThrow('would open beside');
    expect(opened).toEqual([]);
  });
});
