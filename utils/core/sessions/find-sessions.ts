import { findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { sessionPartition } from '../cookies/partition.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import { buildLifetime } from './build-lifetime.ts';
import { refId, type Session, type SessionRef } from './session.ts';

type End = Cookie['expiresAt'];
type Group = { readonly ref: SessionRef; readonly ends: Map<string, End> };

/**
 * Finds the sessions of one site among cookies of any stores and partitions. Expired cookies do not count: Firefox
 * returns them until it cleans its store (tried in 153). Copies of one name (host-only and domain-wide, or on several
 * paths) count as one cookie with the later date, because one copy is enough to stay signed in. Several names, and the
 * chunks of one name, are needed together: the session ends with the first of them.
 *
 * @param learnedMs the lifetime in ms that was seen when the site last set its auth cookie; null if never seen
 */
export function findSessions(
  site: SiteDefinition,
  cookies: readonly Cookie[],
  now: EpochMs,
  learnedMs: number | null,
): Session[] {
  const groups = new Map<string, Group>();
  for (const cookie of cookies) {
    if (!findAuthCookie(site, cookie) || isExpired(cookie, now)) continue;
    const ref = { siteId: site.id, storeId: cookie.storeId, partition: sessionPartition(site, cookie) };
    const group = groups.get(refId(ref)) ?? { ref, ends: new Map() };
    const known = group.ends.get(cookie.name);
    group.ends.set(cookie.name, known === undefined ? cookie.expiresAt : later(known, cookie.expiresAt));
    groups.set(refId(ref), group);
  }
  return [...groups.values()].map(({ ref, ends }) => ({
    ref,
    lifetime: buildLifetime(site.lifetime, [...ends.values()].reduce(sooner), now, learnedMs),
    cookieNames: [...ends.keys()].sort(),
  }));
}

export function isExpired({ expiresAt }: Cookie, now: EpochMs): boolean {
  return typeof expiresAt === 'number' && expiresAt <= now;
}

function later(a: End, b: End): End {
  if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b);
  if (typeof a === 'number') return a;
  return b ?? a;
}

function sooner(a: End, b: End): End {
  if (a === null || b === null) return null;
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return Math.min(a, b);
}
