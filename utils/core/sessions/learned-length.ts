import { findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import type { SiteDefinition } from '../sites/site.ts';
import { type EpochMs, MINUTE } from '../time.ts';
import { FARTHEST } from './build-lifetime.ts';
import { isExpired } from './find-sessions.ts';

/**
 * The lifetime that a site gave its auth cookie at the moment when it set it: expiry minus now, in ms, rounded to the
 * minute. Null for other cookies, for session cookies, and for dates in the past or absurdly far away.
 */
export function findLearnedLength(site: SiteDefinition, justSet: Cookie, now: EpochMs): number | null {
  if (!findAuthCookie(site, justSet) || typeof justSet.expiresAt !== 'number' || isExpired(justSet, now)) return null;
  const lengthMs = justSet.expiresAt - now;
  return lengthMs <= FARTHEST ? Math.round(lengthMs / MINUTE) * MINUTE || null : null;
}
