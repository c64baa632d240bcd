import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import { findAuthCookie } from './auth-cookies.ts';
import type { Cookie } from './cookie.ts';
import { isExpired } from './is-expired.ts';
import { looksLive } from './looks-live.ts';
import { isOfOtherPlace } from './other-places.ts';

/**
 * Whether a cookie at a host of the site may be a sign-in, though no sign-in of the site is seen: it looks like one,
 * and the definition does not name it as harmless. What a row names by this is never said to have been none. A file
 * could hide any sign-in by naming it so, and is not believed in that.
 */
export function mayBeSignIn(site: SiteDefinition, cookie: Cookie, now: EpochMs): boolean {
  const { leftoverCookies, source, trustedDeviceCookies } = site;
  const isHarmless = leftoverCookies.includes(cookie.name) || trustedDeviceCookies.includes(cookie.name);
  if (isHarmless && source.kind !== 'imported') return false;
  return looksLive(cookie, now) !== 'no';
}

/**
 * What taking a cookie has taken of sign-ins. `own`: the site's, as its definition says. `may-be`: one of another
 * application at its host, or what may be one.
 */
export function judgeTaken(site: SiteDefinition, cookie: Cookie, now: EpochMs): 'own' | 'may-be' | 'none' {
  // Firefox keeps what has reached its date in its list: who takes that ends nothing.
  if (isExpired(cookie, now)) return 'none';
  if (findAuthCookie(site, cookie) !== null) return 'own';
  return isOfOtherPlace(site, cookie) || mayBeSignIn(site, cookie, now) ? 'may-be' : 'none';
}
