import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cookies, Management, Manifest, Runtime, Tabs } from 'webextension-polyfill';
import type { Arrival } from '../../utils/core/first-run/told.ts';
import { browserCookie, createEvent, installBrowser } from './install-browser.ts';

const installed = createEvent<(details: Runtime.OnInstalledDetailsType) => void>();
const startup = createEvent<() => void>();
const cookieChanged = createEvent<(change: Cookies.OnChangedChangeInfoType) => void>();
type TabUpdate = Pick<Tabs.OnUpdatedChangeInfoType, 'status' | 'url'>;
type TabOfStore = Pick<Tabs.Tab, 'url' | 'incognito' | 'cookieStoreId'>;
const tabUpdated = createEvent<(tabId: number, change: TabUpdate, tab: TabOfStore) => void>();
const tabRemoved = createEvent<(tabId: number) => void>();
const tabActivated = createEvent<() => void>();
const windowFocused = createEvent<() => void>();
let installType: Management.ExtensionInstallType = 'normal';
const quiet = () => createEvent<(...given: never[]) => void>().event;
installBrowser({
  runtime: {
    getManifest: () => ({ version: '0.1.0' }) as Manifest.WebExtensionManifest,
    onConnect: quiet(),
    onInstalled: installed.event,
    onStartup: startup.event,
  },
  cookies: { onChanged: cookieChanged.event },
  permissions: { onAdded: quiet(), onRemoved: quiet() },
  storage: { managed: { onChanged: quiet() } as never },
  tabs: {
    onActivated: tabActivated.event as never,
    onUpdated: tabUpdated.event as never,
    onRemoved: tabRemoved.event as never,
  },
  windows: { onFocusChanged: windowFocused.event as never, onRemoved: quiet() },
  management: { getSelf: async () => ({ installType }) as Management.ExtensionInfo },
  idle: { onStateChanged: quiet() },
  alarms: { onAlarm: quiet() },
});
const { watchEvents } = await import('../../utils/browser/events.ts');
const { lookWatch } = await import('../../utils/browser/tabs/look-watch.ts');

const told: string[] = [];
const arrivals: Arrival[] = [];
const tell = (what: string) => async () => void told.push(what);
watchEvents(
  {
    onWake: tell('wake'),
    onChange: tell('change'),
    onCookie: async ({ name }, change) => void told.push(`${name} ${change}`),
    onStarted: async (by) => void told.push(`started ${by}`),
    onArrived: async (arrival) => void arrivals.push(arrival),
    onPageLoading: (host, storeId) => void told.push(`${host} in ${storeId}`),
    onPressed: async () => 'noted',
    onLooked: tell('looked'),
    onWindowClosed: tell('window closed'),
    onIdle: tell('idle'),
    onSynced: tell('synced'),
  },
  async () => 'Leaving this computer',
);

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

it('a tab that is closed is a change: the leave page names the open pages of sites', () => {
  tabRemoved.happen(7);
  vi.advanceTimersByTime(250);
  expect(told).toEqual(['change']);
});

it('tells once where another tab and its window come to the front', () => {
  tabActivated.happen();
  windowFocused.happen();
  vi.advanceTimersByTime(250);
  expect(told).toEqual(['looked']);
});

it('does not wake the background for another tab in front once nothing wants to know', () => {
  lookWatch.set('off');
  tabActivated.happen();
  windowFocused.happen();
  vi.advanceTimersByTime(250);
  expect(told).toEqual([]);
  lookWatch.set('on');
  tabActivated.happen();
  vi.advanceTimersByTime(250);
  expect(told).toEqual(['looked']);
});

describe('a start', () => {
  it.each<[Runtime.OnInstalledReason, string]>([
    ['update', 'started extension'],
    ['install', 'started browser'],
    ['browser_update', 'started browser'],
  ])('that the browser calls "%s" is told as "%s"', (reason, expected) => {
    installed.happen({ reason, temporary: false });
    expect(told).toEqual([expected]);
  });

  it("is reported as the browser's where the browser starts, and wakes the background", () => {
    startup.happen();
    expect(told).toEqual(['started browser']);
    vi.advanceTimersByTime(150);
    expect(told).toEqual(['started browser', 'wake']);
  });
});

describe('an arrival', () => {
  const arrive = async (details: Partial<Runtime.OnInstalledDetailsType>) => {
    arrivals.length = 0;
    installed.happen({ reason: 'install', temporary: false, ...details });
    await vi.advanceTimersByTimeAsync(0);
    return arrivals;
  };

  it.each<[Management.ExtensionInstallType, string]>([
    ['normal', 'person'],
    ['development', 'person'],
    ['admin', 'others'],
    ['sideload', 'others'],
    ['other', 'unknown'],
  ])('that the browser calls "%s" is by: %s', async (type, by) => {
    installType = type;
    expect(await arrive({})).toEqual([{ kind: 'installed', by }]);
  });

  it('is an update from the version before, and an update of the browser is none', async () => {
    expect(await arrive({ reason: 'update', previousVersion: '0.0.9' })).toEqual([{ kind: 'updated', from: '0.0.9' }]);
    expect(await arrive({ reason: 'browser_update' })).toEqual([]);
  });

  it('is no update where the same version is loaded once more', async () => {
    installType = 'development';
    const details = { reason: 'update', previousVersion: '0.1.0' } as const;
    expect(await arrive(details)).toEqual([{ kind: 'installed', by: 'person' }]);
  });
});

describe('a change of a cookie', () => {
  it.each<[boolean, Cookies.OnChangedCause, string]>([
    [false, 'explicit', 'set'],
    [true, 'overwrite', 'overwrite'],
    [true, 'expired_overwrite', 'taken-back'],
    [true, 'explicit', 'deleted'],
    [true, 'evicted', 'evicted'],
    [true, 'expired', 'expired'],
  ])('removed %s, by "%s", is told as "%s"', (removed, cause, expected) => {
    cookieChanged.happen({ removed, cause, cookie: browserCookie() });
    expect(told).toEqual([`sessionKey ${expected}`]);
  });

  it('causes one reading after a burst of events, and one within three seconds where the burst does not end', () => {
    const burst = (times: number) => {
      for (let time = 0; time < times; time += 1) {
        cookieChanged.happen({ removed: false, cause: 'explicit', cookie: browserCookie() });
        vi.advanceTimersByTime(200);
      }
    };
    const changes = () => told.filter((one) => one === 'change').length;
    burst(3);
    expect(changes()).toBe(0);
    vi.advanceTimersByTime(50);
    expect(changes()).toBe(1);
    burst(16);
    expect(changes()).toBe(2);
  });
});

describe('a page that begins to load', () => {
  it.each<[string, TabOfStore, string]>([
    ['an ordinary window', { url: 'https://claude.ai/new', incognito: false }, 'claude.ai in 0'],
    ['a private window', { url: 'https://claude.ai/new', incognito: true }, 'claude.ai in 1'],
    [
      'a container of Firefox',
      { url: 'https://claude.ai/new', incognito: false, cookieStoreId: 'firefox-container-2' },
      'claude.ai in firefox-container-2',
    ],
  ])('in %s is told with its host and its cookie store', (_where, tab, expected) => {
    tabUpdated.happen(7, { status: 'loading' }, tab);
    expect(told).toEqual([expected]);
  });
});
