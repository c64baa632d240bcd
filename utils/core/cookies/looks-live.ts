import type { EpochMs } from '../time.ts';
import type { Cookie } from './cookie.ts';
import { judgeCookie, SIGNED_IN_POINTS } from './sign-in/judge-cookie.ts';

/** `signed-in`: visitors have no such cookie. `may-be`: visitors may have one like it. */
export type LooksLive = 'signed-in' | 'may-be';

/**
 * Whether a cookie that no definition accounts for may be a sign-in, however little speaks for it. This finds too many,
 * because a visitor's number looks the same, but a missed sign-in is worse.
 */
export function looksLive(cookie: Cookie, now: EpochMs): LooksLive | 'no' {
  const { points } = judgeCookie(cookie, now);
  if (points === 0) return 'no';
  return points >= SIGNED_IN_POINTS ? 'signed-in' : 'may-be';
}
