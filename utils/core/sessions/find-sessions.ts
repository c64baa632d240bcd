import { declaredName, findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { isExpired } from '../cookies/is-expired.ts';
import { sessionPartition } from '../cookies/partition.ts';
import { findSeenAt } from '../sites/seen-at.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import { buildLifetime } from './build-lifetime.ts';
import { refId, type Session, type SessionRef } from './session.ts';

type End = Cookie['expiresAt'];
/** `ends`: by the declared name of an auth cookie, and within it by the names of its chunks. */
type Group = {
  readonly ref: SessionRef;
  readonly ends: Map<string, Map<string, End>>;
  readonly cookies: Cookie[];
};

/**
 * Finds the sessions of one site among cookies of any stores and partitions. Expired cookies do not count: Firefox
 * returns them until it cleans its store (tried in 153). Copies of one name (host-only and domain-wide, or on several
 * paths) count as one cookie with the later date, because one copy is enough to stay signed in. The chunks of one name
 * are needed together, so they end with the first of them. Any one of several names counts as signed in: the session
 * ends with the last of them.
 *
 * @param learned the lifetime in ms that the site was seen to give each auth cookie, by its declared name
 */
export function findSessions(
  site: SiteDefinition,
  cookies: readonly Cookie[],
  now: EpochMs,
  learned: Readonly<Record<string, number>>,
): Session[] {
  const groups = new Map<string, Group>();
  for (const cookie of cookies) {
    const auth = findAuthCookie(site, cookie);
    if (!auth || isExpired(cookie, now)) continue;
    const ref = { siteId: site.id, storeId: cookie.storeId, partition: sessionPartition(site, cookie) };
    const group: Group = groups.get(refId(ref)) ?? { ref, ends: new Map(), cookies: [] };
    const declared = declaredName(auth, cookie);
    const chunks = group.ends.get(declared) ?? new Map<string, End>();
    const known = chunks.get(cookie.name);
    chunks.set(cookie.name, known === undefined ? cookie.expiresAt : later(known, cookie.expiresAt));
    group.ends.set(declared, chunks);
    group.cookies.push(cookie);
    groups.set(refId(ref), group);
  }
  return [...groups.values()].map(({ ref, ends, cookies: own }) => {
    const { name, end } = findLast(ends);
    return {
      ref,
      lifetime: buildLifetime(site.lifetime, end, now, learned[name] ?? null),
      cookieNames: [...ends.values()].flatMap((chunks) => [...chunks.keys()]).sort(),
      ...findSeenAt(site, own),
    };
  });
}

/** The auth cookie that keeps the session for the longest time. */
function findLast(ends: Group['ends']): { readonly name: string; readonly end: End } {
  const all = [...ends].map(([name, chunks]) => ({ name, end: [...chunks.values()].reduce(sooner) }));
  return all.reduce((one, other) => (later(one.end, other.end) === one.end ? one : other));
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
