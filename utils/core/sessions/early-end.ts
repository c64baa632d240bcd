import type { CookieStore } from '../cookies/cookie-store.ts';
import type { Session } from './session.ts';

/**
 * Whether this browser drops a site's cookies when it closes. `clears` and `keeps`: its own setting says so.
 * `seems-to-clear`: its last starts were without the sign-in. That is no fact, for a person or a program may have
 * removed the cookies each time: it makes a warning, and changes neither countdown nor reminders.
 */
export type Clearing = 'clears' | 'seems-to-clear' | 'keeps' | 'unknown';

/** What ends a session before its cookie's date does. */
export type EarlyEnd =
  | { readonly kind: 'browser-close'; readonly because: 'session-cookie' | 'setting' }
  | { readonly kind: 'private-window-close' };

/**
 * Finds what ends a session before its date. A private window is first: its cookies end with it, whatever the settings
 * say (tried in Chromium 156). Clearing on exit does not change a cookie's date, so only the setting tells. What starts
 * of the browser showed counts for nothing here.
 */
export function findEarlyEnd(
  { lifetime }: Pick<Session, 'lifetime'>,
  store: CookieStore,
  clearing: Clearing,
): EarlyEnd | null {
  if (store.kind === 'private') return { kind: 'private-window-close' };
  if (clearing === 'clears') return { kind: 'browser-close', because: 'setting' };
  return lifetime.kind === 'browser-session' ? { kind: 'browser-close', because: 'session-cookie' } : null;
}
