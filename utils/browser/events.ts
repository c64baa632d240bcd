import type { Cookies, Runtime } from 'webextension-polyfill';
import { assertNever } from '../core/assert-never.ts';
import type { CookieChange, Events, StartedBy } from '../ports/events.ts';
import { watchNotificationClicks } from './access/notifications.ts';
import { browser } from './api.ts';
import { debounce } from './clock.ts';
import { watchContainers } from './cookies/quiet-containers.ts';
import { toCookie } from './cookies/to-cookie.ts';
import { readArrival } from './read-arrival.ts';
import { reportBug } from './report-bug.ts';
import { makeLeaveMenu, watchLeaveWishes } from './tabs/leave-wishes.ts';
import { hearLooks } from './tabs/look-watch.ts';
import { hearPresses } from './tabs/press-watch.ts';
import { answerSteps } from './tabs/run-in-page.ts';
import { storeNamedBy } from './tabs/tab-store.ts';

/** In ms. Cookie events come in pairs and bursts, so the jar is read once, after this long without an event. */
const QUIET_MS = 250;
/** The longest wait, in ms: a page that writes cookies without a pause must not delay the reading for ever. */
const LONGEST_WAIT_MS = 3_000;
/** In ms. The background may have been woken by a popup, which is answered first. */
const AFTER_WAKING_MS = 150;

/** Firefox for Android has no windows. */
const { windows } = browser;

/**
 * Connects the browser's events to the app. Registers all listeners at once: the worker may have been woken for any of
 * these events.
 */
export function watchEvents(events: Events, readMenuTitle: () => Promise<string>): void {
  const guarded = (name: string, act: () => Promise<void>) => () =>
    void act().catch((error: unknown) => reportBug(name, error));
  const change = debounce(guarded('change', events.onChange), QUIET_MS, LONGEST_WAIT_MS);
  const wake = debounce(guarded('wake', events.onWake), AFTER_WAKING_MS);

  watchLeaveWishes();
  watchContainers();
  answerSteps();
  hearPresses(events.onPressed);
  browser.cookies.onChanged.addListener(({ removed, cause, cookie }) => {
    void events
      .onCookie(toCookie(cookie), toChange(removed, cause))
      .catch((error: unknown) => reportBug('cookie', error));
    change();
  });
  browser.permissions.onAdded.addListener(() => {
    watchNotificationClicks(); // the API exists only with the permission
    change();
  });
  browser.permissions.onRemoved.addListener(change);
  // Chrome reads a policy some seconds after the extension was installed; Firefox reads it once, when it starts.
  browser.storage.managed?.onChanged.addListener(wake);
  watchSync(debounce(guarded('sync', events.onSynced), QUIET_MS));
  browser.tabs.onUpdated.addListener((_tabId, { status, url }, tab) => {
    const host = status === 'loading' ? URL.parse(tab.url ?? '')?.hostname : undefined;
    if (host) events.onPageLoading(host, storeNamedBy(tab));
    // The badge follows the page. And Firefox sends no event when the user clears all cookies: a look at each new page
    // notices it early; found only after the next start, it would count as cleared by closing the browser.
    if (status === 'complete' || url !== undefined) change();
  });
  hearLooks(debounce(guarded('another tab in front', events.onLooked), QUIET_MS, LONGEST_WAIT_MS));
  // the leave page names the open pages of sites
  browser.tabs.onRemoved.addListener(change);
  const closed = () => {
    guarded('window closed', events.onWindowClosed)();
    change();
  };
  // Without windows, private windows are closed once the last private tab is.
  if (windows === undefined) browser.tabs.onRemoved.addListener(closed);
  else windows.onRemoved.addListener(closed);
  browser.idle.onStateChanged.addListener(
    (state) => void events.onIdle(state).catch((error: unknown) => reportBug('idle', error)),
  );
  browser.alarms.onAlarm.addListener(wake);
  const started = (by: StartedBy) => {
    void events.onStarted(by).catch((error: unknown) => reportBug('start', error));
    void readMenuTitle()
      .then(makeLeaveMenu)
      .catch((error: unknown) => reportBug('the menu', error));
    wake();
  };
  const arrived = async (details: Runtime.OnInstalledDetailsType) => {
    const arrival = await readArrival(details);
    if (arrival !== null) await events.onArrived(arrival);
  };
  browser.runtime.onStartup.addListener(() => started('browser'));
  // Only an update happens while the browser is running: an unpacked extension is reported as "installed" at each start
  // of the browser, so that counts as a start.
  browser.runtime.onInstalled.addListener((details) => {
    started(details.reason === 'update' ? 'extension' : 'browser');
    void arrived(details).catch((error: unknown) => reportBug('the arrival', error));
  });
  wake();
}

/**
 * Listens to the sync area only: a listener for all areas would also run at each of our own writes. Some browsers have
 * no sync area.
 */
function watchSync(changed: () => void): void {
  const areas: Partial<typeof browser.storage> = browser.storage;
  areas.sync?.onChanged.addListener(changed);
}

/**
 * Only Chromium reports a past date set by a site (`expired_overwrite`) and a removal differently (tried in 156 and
 * Firefox 153).
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
