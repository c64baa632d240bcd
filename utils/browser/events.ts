import type { Cookies } from 'webextension-polyfill';
import { assertNever } from '../core/assert-never.ts';
import type { Cookie, StoreId } from '../core/cookies/cookie.ts';
import { watchNotificationClicks } from './access/notifications.ts';
import { browser } from './api.ts';
import { debounce } from './clock.ts';
import { toCookie } from './cookies/to-cookie.ts';
import { reportBug } from './report-bug.ts';
import { makeLeaveMenu, watchLeaveWishes } from './tabs/leave-wishes.ts';

/** What became of a cookie, in the house's words. */
type CookieChange = 'set' | 'overwrite' | 'taken-back' | 'deleted' | 'evicted' | 'expired';

export type Events = {
  onWake(): Promise<void>;
  onChange(): Promise<void>;
  onCookie(cookie: Cookie, change: CookieChange): Promise<void>;
  onStarted(by: 'browser' | 'extension'): Promise<void>;
  onPageLoading(host: string, storeId: StoreId): void;
  onTabShown(): Promise<void>;
  onWindowClosed(): Promise<void>;
  onIdle(state: 'active' | 'idle' | 'locked'): Promise<void>;
  onSynced(): Promise<void>;
};

/** Cookie updates come in pairs and in bursts; after this much quiet the jar is read once. */
const QUIET_MS = 250;
/** A page that never stops writing cookies keeps us waiting no longer than this. */
const LONGEST_WAIT_MS = 3_000;
/** A popup that woke us is answered first. */
const AFTER_WAKING_MS = 150;

/**
 * Joins the browser's events to what they mean. Registers all of them at once: the worker may have been woken for one.
 */
export function watchEvents(events: Events): void {
  const guarded = (name: string, act: () => Promise<void>) => () =>
    void act().catch((error: unknown) => reportBug(name, error));
  const change = debounce(guarded('change', events.onChange), QUIET_MS, LONGEST_WAIT_MS);
  const wake = debounce(guarded('wake', events.onWake), AFTER_WAKING_MS);
  const tabShown = debounce(guarded('tab', events.onTabShown), QUIET_MS);

  watchLeaveWishes();
  browser.cookies.onChanged.addListener(({ removed, cause, cookie }) => {
    void events
      .onCookie(toCookie(cookie), toChange(removed, cause))
      .catch((error: unknown) => reportBug('cookie', error));
    change();
  });
  browser.permissions.onAdded.addListener(() => {
    watchNotificationClicks(); // the API comes with its permission
    change();
  });
  browser.permissions.onRemoved.addListener(change);
  // Chrome has a policy some seconds after the extension came in; Firefox has it at its start, and keeps to it
  browser.storage.managed.onChanged.addListener(wake);
  watchSync(debounce(guarded('sync', events.onSynced), QUIET_MS));
  browser.tabs.onUpdated.addListener((_tabId, { status, url }, tab) => {
    const host = status === 'loading' ? URL.parse(tab.url ?? '')?.hostname : undefined;
    // only Firefox names it; Chromium has these two
    if (host) events.onPageLoading(host, tab.cookieStoreId ?? (tab.incognito ? '1' : '0'));
    if (status === 'complete' || url !== undefined) tabShown();
  });
  browser.windows.onRemoved.addListener(() => {
    guarded('window closed', events.onWindowClosed)();
    change();
  });
  browser.idle.onStateChanged.addListener(
    (state) => void events.onIdle(state).catch((error: unknown) => reportBug('idle', error)),
  );
  browser.alarms.onAlarm.addListener(wake);
  const started = (by: 'browser' | 'extension') => {
    void events.onStarted(by).catch((error: unknown) => reportBug('start', error));
    void makeLeaveMenu().catch((error: unknown) => reportBug('the menu', error));
    wake();
  };
  browser.runtime.onStartup.addListener(() => started('browser'));
  // Only our own update comes in the middle of a browser run. One that is loaded unpacked is "installed" at each start
  // of the browser.
  browser.runtime.onInstalled.addListener(({ reason }) => started(reason === 'update' ? 'extension' : 'browser'));
  wake();
}

/**
 * Of this area alone: one listener for all areas would be woken by every record of our own. A browser may come without
 * sync.
 */
function watchSync(changed: () => void): void {
  const areas: Partial<typeof browser.storage> = browser.storage;
  areas.sync?.onChanged.addListener(changed);
}

/**
 * `overwrite` is the first half of an update. Only Chromium tells a site's past date (`expired_overwrite`) from a
 * removal (tried in 156 and Firefox 153).
 */
function toChange(removed: boolean, cause: Cookies.OnChangedCause): CookieChange {
  if (!removed) return 'set';
  switch (cause) {
    case 'overwrite':
      return 'overwrite';
    case 'expired_overwrite':
      return 'taken-back';
    case 'evicted':
    case 'expired':
      return cause;
    case 'explicit':
      return 'deleted';
    default:
      return assertNever(cause);
  }
}
