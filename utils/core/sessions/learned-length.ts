import { findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import type { SiteDefinition } from '../sites/site.ts';
import { type EpochMs, MINUTE } from '../time.ts';
import { FARTHEST } from './build-lifetime.ts';
import { isExpired } from './find-sessions.ts';

/**
 * The length a site gave its auth cookie, taken at the moment it was set: expiry minus now, to the minute, in
 * milliseconds. Null for other cookies, for session cookies, for dates in the past and for absurd ones.
 */
export function findLearnedLength(site: SiteDefinition, justSet: Cookie, now: EpochMs): number | null {
  if (!findAuthCookie(site, justSet) || typeof justSet.expiresAt !== 'number' || isExpired(justSet, now)) return null;
  const lengthMs = justSet.expiresAt - now;
  return lengthMs <= FARTHEST ? Math.round(lengthMs / MINUTE) * MINUTE || null : null;
}
