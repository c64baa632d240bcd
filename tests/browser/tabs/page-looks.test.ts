import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { createEvent, installBrowser } from '../install-browser.ts';

const SITE = 'https://wiki.example';
const updated =
  createEvent<(tabId: number, change: { readonly status?: string }, tab: { readonly url?: string }) => void>();
const removed = createEvent<(tabId: number) => void>();
let status: string;
/** The functions that the page is too busy for. */
const unheard = new Set<string>();

/** What the page's own functions answer, by their names. */
const answers: Readonly<Record<string, unknown>> = {
  answerAtOnce: 1,
  learnToDescribe: true,
  lookAtPage: { mark: 'm', path: '/start', saysSignOut: false, controls: [], forms: [], ids: [] },
  lookAtStorage: { storage: [], asked: [] },
};
installBrowser({
  tabs: {
    get: async () => ({ id: 7, status, url: `${SITE}/start` }) as Tabs.Tab,
    onUpdated: updated.event as never,
    onRemoved: removed.event as never,
  },
  scripting: {
    executeScript: (async ({ func }: { readonly func: () => unknown }) =>
      unheard.has(func.name) ? new Promise(() => {}) : [{ frameId: 0, result: answers[func.name] }]) as never,
  },
});
const { pageLooks } = await import('../../../utils/browser/tabs/page-looks.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  unheard.clear();
});

it('waits for a page that is loading, and then looks at it', async () => {
  status = 'loading';
  const looking = pageLooks.look(7, SITE);
  await vi.advanceTimersByTimeAsync(2_000);
  status = 'complete';
  updated.happen(7, { status }, { url: `${SITE}/start` });
  expect((await looking)?.path).toBe('/start');
});

it('does not wait for ever for a page that is loading', async () => {
  status = 'loading';
  const looking = pageLooks.look(7, SITE);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await looking).toBeNull();
});

it.each(['answerAtOnce', 'lookAtStorage'])('tells once that a loaded page was too busy for %s', async (step) => {
  status = 'complete';
  expect(await pageLooks.stored(7, SITE)).toEqual([]);
  expect(pageLooks.tellMissed()).toBe(false);
  unheard.add(step);
  const asked = pageLooks.stored(7, SITE);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await asked).toBeNull();
  expect([pageLooks.tellMissed(), pageLooks.tellMissed()]).toEqual([true, false]);
  status = 'loading';
  expect([await pageLooks.stored(7, SITE), pageLooks.tellMissed()]).toEqual([null, false]);
});
