import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs, Windows } from 'webextension-polyfill';
import { browserCookie, createEvent, installBrowser } from '../install-browser.ts';

const toId = (at: number) => `firefox-container-${at}`;
let there: readonly number[] = [];
let withTab: readonly number[] = [];
let answer = '';
let asked = 0;
let incognito = false;

installBrowser({
  runtime: { getURL: (path: string) => `moz-extension://lights-out/${path}` },
  cookies: {
    onChanged: createEvent().event as never,
    getAllCookieStores: async () =>
      ['firefox-default', ...withTab.map(toId)].map((id) => ({ id, tabIds: [1], incognito: false })),
    getAll: async ({ storeId = '' }) => (there.map(toId).includes(storeId) ? [browserCookie({ storeId })] : []),
  },
  permissions: { onAdded: createEvent().event as never, contains: async () => true },
  tabs: {
    async create({ cookieStoreId = '' }): Promise<Tabs.Tab> {
      asked += 1;
      throw new Error(there.map(toId).includes(cookieStoreId) ? 'Illegal URL: chrome://global/content/' : answer);
    },
  },
  windows: { getAll: async () => [{ id: 1, incognito, focused: true, alwaysOnTop: false } as Windows.Window] },
} as never);

async function look() {
  const { cookieJar } = await import('../../../utils/browser/cookies/cookie-jar.ts');
  const known = await cookieJar.containers();
  const stores = (await cookieJar.stores()).map(({ id }) => id);
  return { known, unseen: there.filter((at) => !stores.includes(toId(at))), asked };
}

beforeEach(() => {
  vi.resetModules(); // no search of another test counts
  [there, withTab, asked, answer, incognito] = [[], [], 0, 'No cookie store exists with ID', false];
});

describe('whether every container was looked at', () => {
  it('is told at once where containers are switched off', async () => {
    answer = 'Contextual identities are currently disabled';
    expect(await look()).toEqual({ known: 'all-looked-at', unseen: [], asked: 200 });
  });

  it.each([
    ['the first four alone are there', [1, 2, 3, 4]],
    ['some were removed: containers that come and go lie far apart', [1, 2, 640, 1_700]],
  ])('is asked for every number where %s', async (_, numbers) => {
    there = numbers;
    expect(await look()).toEqual({ known: 'all-looked-at', unseen: [], asked: 2_000 });
  });

  it.each([
    ['all those between it and the first four were removed', [1, 2, 3, 4, 640]],
    ['all those before it were removed', [640]],
  ])('finds one without a tab where %s', async (_, numbers) => {
    there = numbers;
    expect(await look()).toMatchObject({ known: 'all-looked-at', unseen: [] });
  });

  it('is asked for every number where a tab shows a higher one', async () => {
    there = [1, 2, 3, 4, 500, 640];
    withTab = [640];
    expect(await look()).toMatchObject({ known: 'all-looked-at', unseen: [] });
  });

  it.each([
    ['a tab shows a number beyond those that are asked for', [1, 2, 3, 4, 2_300], [2_300]],
    ['the last numbers that are asked for are in use', [1, 2, 1_990, 2_010], []],
  ])('is not known where %s', async (_, numbers, tabs) => {
    there = numbers;
    withTab = tabs;
    expect((await look()).known).toBe('not-all');
  });

  it('is not known where only private windows are open, in which Firefox refuses every container', async () => {
    incognito = true;
    expect(await look()).toEqual({ known: 'not-all', unseen: [], asked: 0 });
  });
});
