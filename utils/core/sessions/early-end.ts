import type { CookieStore } from '../cookies/cookie-store.ts';
import type { Session } from './session.ts';

/** Whether this browser drops a site's cookies when it closes, and how that is known. */
export type Clearing = 'keeps' | { readonly clearsBy: 'setting' | 'experience' } | 'unknown';

/** What ends a session before its cookie's date does. */
export type EarlyEnd =
  | { readonly kind: 'browser-close'; readonly because: 'session-cookie' | 'setting' | 'experience' }
  | { readonly kind: 'private-window-close' };

/**
 * Finds what ends a session before its date. A private window is first: its cookies end with it, whatever the settings
 * say (tried in Chromium 156). Clearing on exit does not change a cookie's date, so it is known only from the setting
 * or from experience.
 */
export function findEarlyEnd(
  { lifetime }: Pick<Session, 'lifetime'>,
  store: CookieStore,
  clearing: Clearing,
): EarlyEnd | null {
  if (store.kind === 'private') return { kind: 'private-window-close' };
  if (typeof clearing === 'object') return { kind: 'browser-close', because: clearing.clearsBy };
  return lifetime.kind === 'browser-session' ? { kind: 'browser-close', because: 'session-cookie' } : null;
}
