import type { Cookie } from '../core/cookie.ts';
import { browser } from './api.ts';
import { debounce } from './clock.ts';
import { reportBug } from './report-bug.ts';
import { toCookie } from './to-cookie.ts';

export type Events = {
  onWake(): Promise<void>;
  onChange(): Promise<void>;
  onCookieSet(cookie: Cookie): Promise<void>;
  onTabShown(): Promise<void>;
  onWindowClosed(): Promise<void>;
};

/** Cookie updates come in pairs and in bursts; after this much quiet the jar is read once. */
const QUIET_MS = 250;
/** A popup that woke us is answered first. */
const AFTER_WAKING_MS = 150;

/** Joins the browser's events to what they mean. Registers all of them at once: the worker may have been woken for one. */
export function watchEvents(events: Events): void {
  const guarded = (name: string, act: () => Promise<void>) => () => void act().catch((error: unknown) => reportBug(name, error));
  const change = debounce(guarded('change', events.onChange), QUIET_MS);
  const wake = debounce(guarded('wake', events.onWake), AFTER_WAKING_MS);
  const tabShown = debounce(guarded('tab', events.onTabShown), QUIET_MS);

  browser.cookies.onChanged.addListener(({ removed, cause, cookie }) => {
    if (!removed && cause === 'explicit') void events.onCookieSet(toCookie(cookie)).catch((error: unknown) => reportBug('cookie set', error));
    change();
  });
  browser.permissions.onAdded.addListener(change);
  browser.permissions.onRemoved.addListener(change);
  browser.tabs.onUpdated.addListener((_tabId, { status, url }) => {
    if (status === 'complete' || url !== undefined) tabShown();
  });
  browser.windows.onRemoved.addListener(() => {
    guarded('window closed', events.onWindowClosed)();
    change();
  });
  browser.alarms.onAlarm.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.runtime.onInstalled.addListener(wake);
  wake();
}
