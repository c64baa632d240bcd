import { beforeEach, describe, expect, it } from 'vitest';
import type { Tabs, Windows } from 'webextension-polyfill';
import { installBrowser } from './install-browser.ts';
import { loadSiteTabs } from './tabs/site-tabs.ts';

const URL_OF_SITE = 'https://claude.ai/';
type Opened = { readonly windowId?: number };
/** The oldest first, as browsers list them. */
let all: Windows.Window[] = [];
/** The window that was in front last, whether or not the browser is in front now. Null if we may not see it. */
let last: number | null = null;
let opened: Opened[] = [];
let broughtToFront: number[] = [];
/** The cookie store in which the browser really opens a tab. */
let store = '0';
/** The tabs that the browser says to be in it. */
let tabIds: number[] = [];
let addresses: string[] = [];
let closed: unknown[] = [];
const normal = (id: number): Windows.Window => ({ id, type: 'normal', incognito: false, focused: false }) as never;
const privately = (id: number): Windows.Window => ({ ...normal(id), incognito: true });
const inFront = (window: Windows.Window): Windows.Window => ({ ...window, focused: true });

installBrowser({
  cookies: { getAllCookieStores: async () => [{ id: store, tabIds, incognito: store === '1' }] },
  tabs: {
    create: ((tab: Opened) => Promise.resolve({ id: opened.push(tab) })) as never,
    get: async (id) => ({ id }) as Tabs.Tab,
    update: (async (_id: number, { url }: { readonly url: string }) => void addresses.push(url)) as never,
    remove: async (id) => void closed.push(id),
  },
  windows: {
    getAll: () => Promise.resolve(all),
    async getLastFocused() {
      const window = all.find(({ id }) => id === last);
      if (window === undefined) throw new Error('No last-focused window');
      return window;
    },
    create: (async ({ incognito }: { readonly incognito: boolean }) => {
      const id = opened.push({});
      return { ...(incognito ? privately(9) : normal(9)), tabs: [{ id }] };
    }) as never,
    update: ((id: number) => {
      broughtToFront.push(id);
      return Promise.resolve(normal(id));
    }) as never,
  },
});
const { siteTabs } = await loadSiteTabs();

beforeEach(() => {
  opened = [];
  broughtToFront = [];
  store = '0';
  tabIds = [1, 2, 3];
  addresses = [];
  closed = [];
});

describe('a page that is opened for the user', () => {
  it('is opened in the window that was in front last, also while none is: a popup may have the focus', async () => {
    all = [normal(1), normal(2), normal(3)];
    last = 2;
    await siteTabs.open(URL_OF_SITE, '0');
    expect(opened.map(({ windowId }) => windowId)).toEqual([2]);
  });

  it('is brought to the front where its window lies behind one of another kind', async () => {
    all = [normal(1), inFront(privately(2))];
    last = 2;
    await siteTabs.open(URL_OF_SITE, '0');
    expect([opened.map(({ windowId }) => windowId), broughtToFront]).toEqual([[1], [1]]);
  });

  it('leaves windows as they are where its own is in front already', async () => {
    all = [normal(1), inFront(normal(2))];
    last = 2;
    await siteTabs.open(URL_OF_SITE, '0');
    expect([opened.map(({ windowId }) => windowId), broughtToFront]).toEqual([[2], []]);
  });

  it('is opened in a window that we may see where the one in front is hidden from us', async () => {
    all = [normal(1)];
    last = null;
    await siteTabs.open(URL_OF_SITE, '0');
    expect(opened.map(({ windowId }) => windowId)).toEqual([1]);
  });

  it('is opened in a window of its own where none of its kind is open', async () => {
    all = [privately(1)];
    last = 1;
    await siteTabs.open(URL_OF_SITE, '0');
    expect([opened, addresses]).toEqual([[{}], [URL_OF_SITE]]);
  });

  it('never opens its address in a tab of another cookie store, whatever the browser was asked for', async () => {
    all = [normal(1)];
    last = 1;
    store = '1';
    await expect(siteTabs.open(URL_OF_SITE, '0')).rejects.toThrow('not in the wanted cookie store');
    expect([addresses, closed]).toEqual([[], [1]]);
  });

  it('never opens it either where no store is known to hold the tab', async () => {
    all = [normal(1)];
    last = 1;
    tabIds = [];
    await expect(siteTabs.open(URL_OF_SITE, '0')).rejects.toThrow('not in the wanted cookie store');
    expect([addresses, closed]).toEqual([[], [1]]);
  });
});
