import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs, Windows } from 'webextension-polyfill';
import { waits } from '../../../utils/core/waits.ts';
import { createEvent, installBrowser } from '../install-browser.ts';
import { loadSiteTabs } from './site-tabs.ts';

const SIGN_OUT_PAGE = 'https://claude.ai/logout';
const updated =
  createEvent<(tabId: number, change: { readonly status?: string }, tab: { readonly url?: string }) => void>();
const removed = createEvent<(tabId: number) => void>();
/** Where a tab was opened, and whether in front. */
type Opened = Pick<Tabs.CreateCreatePropertiesType, 'url' | 'active' | 'windowId'>;
let opened: Opened[] = [];
/** The addresses that the tab was sent to, each with the ids that were written down by then. */
let addresses: unknown[] = [];
let closed: unknown[] = [];
let broughtToFront: number[] = [];
/** What the browser says to the next scripts that are put into the tab. */
let refusals: string[] = [];
/** What the browser tells of the tab. */
let shown: { readonly status: string; readonly url?: string } = { status: 'loading', url: SIGN_OUT_PAGE };
installBrowser({
  cookies: { getAllCookieStores: async () => [{ id: '0', tabIds: [7], incognito: false }] },
  tabs: {
    update: (async (_id: number, { url }: { readonly url: string }) =>
      void addresses.push([url, await written()])) as never,
    create: async (tab) => {
      opened.push(tab);
      return { id: 7 } as Tabs.Tab;
    },
    get: async () => ({ id: 7, ...shown }) as Tabs.Tab,
    remove: async (tabId) => void closed.push(tabId),
    onUpdated: updated.event as never,
    onRemoved: removed.event as never,
  },
  scripting: {
    async executeScript() {
      // Chromium's words where the tab shows "This site can't be reached"; Firefox refuses there too.
      if (refusals.length > 0) throw new Error(refusals.shift());
      return [{ frameId: 0, documentId: 'page', result: 1 }];
    },
  },
  windows: {
    getAll: async () => [{ id: 1, incognito: false, focused: false, alwaysOnTop: false } satisfies Windows.Window],
    update: async (windowId) => {
      broughtToFront.push(windowId);
      return { id: 1, incognito: false, focused: true, alwaysOnTop: false };
    },
  },
});
const { siteTabs, visits, restart } = await loadSiteTabs();
const written = async () => (await visits.read()).data;

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  addresses = [];
  closed = [];
  broughtToFront = [];
  refusals = [];
  shown = { status: 'loading', url: SIGN_OUT_PAGE };
});
afterEach(() => {
  vi.useRealTimers();
});

/** Begins a visit, until its tab is waited for. The promise is inside an object, so that it is not awaited here. */
async function begin() {
  const ending = siteTabs.visit(SIGN_OUT_PAGE, '0');
  await vi.advanceTimersByTimeAsync(0);
  return { ending };
}

describe('a visit', () => {
  it('opens its page behind the others, and closes the tab once it has loaded', async () => {
    const { ending } = await begin();
    expect([opened, closed]).toEqual([[{ url: 'about:blank', active: false, windowId: 1 }], []]);
    updated.happen(7, { status: 'complete' }, { url: 'about:blank' });
    await vi.advanceTimersByTimeAsync(0);
    expect(closed).toEqual([]);
    updated.happen(7, { status: 'complete' }, { url: SIGN_OUT_PAGE });
    expect([await ending, closed, broughtToFront]).toEqual([true, [7], []]);
  });

  it('counts as loaded where the site leads on to another host, whose address we may not see', async () => {
    const { ending } = await begin();
    updated.happen(7, { status: 'loading' }, { url: SIGN_OUT_PAGE });
    updated.happen(7, { status: 'loading' }, {});
    shown = { status: 'complete' };
    updated.happen(7, { status: 'complete' }, {});
    await vi.advanceTimersByTimeAsync(waits.emptyPage);
    expect([await ending, closed]).toEqual([true, [7]]);
  });

  it('is not over where the empty page of the tab is told late, without its address', async () => {
    const { ending } = await begin();
    updated.happen(7, { status: 'loading' }, {});
    updated.happen(7, { status: 'complete' }, {});
    await vi.advanceTimersByTimeAsync(waits.emptyPage - 1);
    updated.happen(7, { status: 'loading' }, {});
    await vi.advanceTimersByTimeAsync(waits.emptyPage);
    expect(closed).toEqual([]);
    updated.happen(7, { status: 'complete' }, { url: SIGN_OUT_PAGE });
    expect([await ending, closed]).toEqual([true, [7]]);
  });

  it('closes the tab also where the page does not load in time', async () => {
    const { ending } = await begin();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([await ending, closed]).toEqual([false, [7]]);
  });

  it('does not count as loaded where its tab is closed before', async () => {
    const { ending } = await begin();
    removed.happen(7);
    expect(await ending).toBe(false);
  });

  it('is none where the browser says in its tab that the site cannot be reached', async () => {
    const { ending } = await begin();
    refusals = ['Frame with ID 0 is showing error page', 'Frame with ID 0 is showing error page'];
    shown = { status: 'complete', url: SIGN_OUT_PAGE };
    updated.happen(7, { status: 'complete' }, { url: SIGN_OUT_PAGE });
    expect([await ending, closed]).toEqual([false, [7]]);
  });

  it('is none where the tab bears an address of the browser itself', async () => {
    const { ending } = await begin();
    shown = { status: 'complete', url: 'about:neterror' };
    updated.happen(7, { status: 'complete' }, { url: 'about:neterror' });
    expect([await ending, closed]).toEqual([false, [7]]);
  });

  it('counts where its page leads on while it is looked at', async () => {
    const { ending } = await begin();
    refusals = ['Frame with ID 0 was removed.'];
    shown = { status: 'complete', url: SIGN_OUT_PAGE };
    updated.happen(7, { status: 'complete' }, { url: SIGN_OUT_PAGE });
    expect([await ending, closed]).toEqual([true, [7]]);
  });

  it('has its tab written down before its address is opened, and no longer once it is closed', async () => {
    const { ending } = await begin();
    expect(addresses).toEqual([[SIGN_OUT_PAGE, [7]]]);
    removed.happen(7);
    await ending;
    expect(await written()).toEqual([]);
  });

  it('that a stopped background left open is closed later; one that is under way is not', async () => {
    await begin();
    await siteTabs.sweep();
    expect(closed).toEqual([]);
    await restart().sweep();
    expect([closed, await written()]).toEqual([[7], []]);
  });
});
