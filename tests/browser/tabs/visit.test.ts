import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs, Windows } from 'webextension-polyfill';
import { createEvent, installBrowser } from '../install-browser.ts';

const SIGN_OUT_PAGE = 'https://claude.ai/logout';
const updated = createEvent<(tabId: number, change: { readonly status?: string }) => void>();
const removed = createEvent<(tabId: number) => void>();
/** Where a tab was opened, and whether in front. */
type Opened = Pick<Tabs.CreateCreatePropertiesType, 'url' | 'active' | 'windowId'>;
let opened: Opened[] = [];
let closed: unknown[] = [];
let broughtToFront: number[] = [];
installBrowser({
  tabs: {
    create: async (tab) => {
      opened.push(tab);
      return { id: 7 } as Tabs.Tab;
    },
    get: async () => ({ id: 7, status: 'loading', url: SIGN_OUT_PAGE }) as Tabs.Tab,
    remove: async (tabId) => void closed.push(tabId),
    onUpdated: updated.event as never,
    onRemoved: removed.event as never,
  },
  windows: {
    getAll: async () => [{ id: 1, incognito: false, focused: false, alwaysOnTop: false } satisfies Windows.Window],
    update: async (windowId) => {
      broughtToFront.push(windowId);
      return { id: 1, incognito: false, focused: true, alwaysOnTop: false };
    },
  },
});
const { siteTabs } = await import('../../../utils/browser/tabs/tabs.ts');

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  closed = [];
  broughtToFront = [];
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
    expect([opened, closed]).toEqual([[{ url: SIGN_OUT_PAGE, active: false, windowId: 1 }], []]);
    updated.happen(7, { status: 'complete' });
    expect([await ending, closed, broughtToFront]).toEqual([true, [7], []]);
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
});
