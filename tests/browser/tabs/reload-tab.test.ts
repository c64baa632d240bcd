import { beforeEach, describe, expect, it, vi } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { installBrowser } from '../install-browser.ts';

/** A tab whose page was used and asks to stay. */
let page = { began: 1, asks: true, listensFirst: false, discarded: false, hangs: false, then: 'answers' };
let scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension';
installBrowser({
  runtime: { getURL: () => `${scheme}://lights-out/` },
  tabs: {
    get: (async () => ({ id: 1, url: 'https://claude.ai/', status: 'complete', discarded: page.discarded })) as never,
    reload: async () => {
      if (!page.asks) page.began = Date.now();
      page.hangs = page.asks && page.then === 'hangs';
    },
    discard: (async () => {
      page.discarded = true;
      return { id: 1 };
    }) as never,
  },
  scripting: {
    executeScript: (async ({ func }: { readonly func: () => unknown }) => {
      if (func.name === 'silenceBeforeUnload' && !page.listensFirst) page.asks = false;
      return page.hangs ? [] : [{ frameId: 0, result: page.began }];
    }) as never,
  },
});
const { reloadTab } = await import('../../../utils/browser/tabs/leave-page.ts');

beforeEach(() => {
  page = { began: 1, asks: true, listensFirst: false, discarded: false, hangs: false, then: 'answers' };
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

async function reload(): Promise<unknown> {
  const reloading = reloadTab(1, claude);
  await vi.advanceTimersByTimeAsync(60_000);
  return reloading;
}

describe('a tab that is shown anew after a sign-out', () => {
  it.each(['chrome-extension', 'moz-extension'] as const)(
    'is reloaded although its page asks to stay, and looked at again: %s',
    async (of) => {
      scheme = of;
      expect([await reload(), page.began]).toEqual(['reloaded', Date.now() - 60_000]);
    },
  );

  it('is put away in Chromium where its page listens before us, so that no account stays on the screen', async () => {
    scheme = 'chrome-extension';
    page.listensFirst = true;
    expect([await reload(), page.discarded]).toEqual(['reloaded', true]);
  });

  it('is told to stay where it still shows what it showed before', async () => {
    scheme = 'moz-extension';
    page.listensFirst = true;
    expect(await reload()).toBe('stays');
  });

  it.each([
    ['stays', 'stays', true],
    ['goes', 'reloaded', false],
  ])(
    'is told by when its page began where it was too busy to answer before: it %s',
    async (_what, told, listensFirst) => {
      scheme = 'moz-extension';
      Object.assign(page, { listensFirst, hangs: true });
      expect(await reload()).toBe(told);
    },
  );

  it('is told to stay where it answers nothing more, as behind a question of its own', async () => {
    scheme = 'moz-extension';
    page.listensFirst = true;
    page.then = 'hangs';
    expect(await reload()).toBe('stays');
  });
});
