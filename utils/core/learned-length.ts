import { findAuthCookie } from './auth-cookies.ts';
import { isExpired } from './find-sessions.ts';
import type { Cookie } from './cookie.ts';
import type { SiteDefinition } from './site.ts';
import { MINUTE, type EpochMs } from './time.ts';

/**
 * The length a site gave its auth cookie, taken at the moment it was set: expiry minus now, to the minute, in
 * milliseconds. Null for other cookies, for session cookies and for dates in the past.
 */
export function findLearnedLength(site: SiteDefinition, justSet: Cookie, now: EpochMs): number | null {
  if (!findAuthCookie(site, justSet) || typeof justSet.expiresAt !== 'number' || isExpired(justSet, now)) return null;
  return Math.round((justSet.expiresAt - now) / MINUTE) * MINUTE || null;
}
