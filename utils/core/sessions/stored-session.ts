import { findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import type { StorageSeen } from '../discovery/page-snapshot.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import { buildLifetime } from './build-lifetime.ts';
import type { Lifetime } from './lifetime.ts';
import type { Session } from './session.ts';

/**
 * A sign-in that is kept in web storage, as an open page of the site shows it; null if none is there. It has a
 * countdown only if it is a signed token that tells its end. Without a page nobody can look. What stands under a key
 * that a person or a file has named must look like a token; the keys of a built-in site are known, whatever they hold.
 *
 * @param seen keys of the storage of a page at this origin
 */
export function findStoredSession(
  site: SiteDefinition,
  storeId: string,
  origin: string,
  seen: readonly StorageSeen[],
  now: EpochMs,
): Session | null {
  const found = seen.filter(
    (one) =>
      (one.looks !== 'plain' || site.source.kind === 'built-in') &&
      (one.expiresAt === null || one.expiresAt > now) &&
      site.authStorage.some(({ area, key, origin: at }) => at === origin && area === one.area && key === one.key),
  );
  const [first] = found;
  if (first === undefined) return null;
  return {
    ref: { siteId: site.id, storeId, partition: null },
    lifetime: toLifetime(first, now),
    cookieNames: found.map(({ key }) => key).sort(),
  };
}

/**
 * Whether a session that is here is in web storage alone. No request of ours can carry it, so only the site's own page
 * can end it.
 */
export function isInStorage(place: {
  readonly site: SiteDefinition;
  readonly cookies: readonly Cookie[];
  readonly session: Session | null;
}): boolean {
  const { cookies, session, site } = place;
  if (session === null || site.authStorage.length === 0) return false;
  // Firefox lists a cookie past its date: it is no part of the session.
  return !cookies.some((cookie) => session.cookieNames.includes(cookie.name) && findAuthCookie(site, cookie));
}

function toLifetime({ area, expiresAt }: StorageSeen, now: EpochMs): Lifetime {
  if (expiresAt !== null) return buildLifetime({ kind: 'unknown' }, expiresAt, now, null);
  return area === 'session' ? { kind: 'browser-session' } : { kind: 'unknown' };
}
