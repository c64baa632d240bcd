import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { browserCookie, createEvent, installBrowser } from '../install-browser.ts';

const changed = createEvent<(change: Cookies.OnChangedChangeInfoType) => void>();
const allowed = createEvent<() => void>();
const held = new Map<string, Cookies.Cookie[]>();
let asked = 0;
let isRefused = false;
installBrowser({
  runtime: { getURL: (path) => `moz-extension://lights-out/${path}` },
  cookies: {
    onChanged: changed.event,
    async getAll({ storeId = '' }) {
      asked += 1;
      if (isRefused) throw new Error('refused');
      return held.get(storeId) ?? [];
    },
  },
  permissions: { onAdded: allowed.event as never },
});
const { findQuietContainers, watchContainers } = await import('../../../utils/browser/cookies/quiet-containers.ts');
watchContainers();

const put = (storeId: string) => void held.set(storeId, [browserCookie({ storeId })]);
const told = (storeId: string) =>
  changed.happen({ removed: false, cause: 'explicit', cookie: browserCookie({ storeId }) });

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  allowed.happen(); // no search of another test counts
  asked = 0;
  isRefused = false;
  held.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('containers without a tab', () => {
  it('are found by their cookies, and are not searched for again at each look', async () => {
    put('firefox-container-3');
    expect([...(await findQuietContainers())]).toEqual(['firefox-container-3']);
    const once = asked;
    await Promise.all([findQuietContainers(), findQuietContainers()]);
    expect([once, asked]).toEqual([30, 30]);
  });

  it('are known at once where a cookie event names them, also above the highest number that is searched for', async () => {
    await findQuietContainers();
    for (const storeId of ['firefox-container-5', 'firefox-container-77', 'firefox-default', 'firefox-private']) {
      put(storeId);
      told(storeId);
    }
    expect([...(await findQuietContainers())]).toEqual(['firefox-container-5', 'firefox-container-77']);
    vi.advanceTimersByTime(5_001);
    expect([...(await findQuietContainers())]).toEqual(['firefox-container-5', 'firefox-container-77']);
  });

  it('are searched for anew after five seconds: one without cookies is one no longer', async () => {
    put('firefox-container-3');
    await findQuietContainers();
    held.clear();
    vi.advanceTimersByTime(5_001);
    expect([...(await findQuietContainers())]).toEqual([]);
  });

  it('are searched for anew where more may be seen', async () => {
    await findQuietContainers();
    put('firefox-container-3');
    allowed.happen();
    expect([...(await findQuietContainers())]).toEqual(['firefox-container-3']);
  });

  it('are searched for anew where the search failed', async () => {
    isRefused = true;
    await expect(findQuietContainers()).rejects.toThrow('refused');
    isRefused = false;
    put('firefox-container-3');
    expect([...(await findQuietContainers())]).toEqual(['firefox-container-3']);
  });
});
