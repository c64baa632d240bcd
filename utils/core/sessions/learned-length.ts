import { declaredName, findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { isExpired } from '../cookies/is-expired.ts';
import type { SiteDefinition, SiteId } from '../sites/site.ts';
import { type EpochMs, MINUTE } from '../time.ts';
import { FARTHEST } from './build-lifetime.ts';

/** In ms. Two lengths that differ by less are the same: answers take time. */
const SAME_WITHIN = 2 * MINUTE;

/**
 * What is known of the length of one auth cookie, in ms. `onceMs`: a single write of which nobody knows whose it was;
 * an extension may have changed the date.
 */
export type LearnedLength = { readonly ms: number | null; readonly onceMs: number | null };

/**
 * By site, and by the declared name of the auth cookie. Without dates, so that it does not tell when a site was used.
 */
export type LearnedLengths = Readonly<Record<SiteId, Readonly<Record<string, LearnedLength>>>>;

/** `site`: a page of the site was loading, so the write is the site's. `anybody`: it may be an extension's. */
export type WrittenBy = 'site' | 'anybody';

/**
 * The lifetime that an auth cookie was given at the moment when it was set: expiry minus now, in ms, rounded to the
 * minute, with the declared name of the cookie. Null for other cookies, for session cookies, and for dates in the past
 * or absurdly far away.
 */
export function findLearnedLength(
  site: SiteDefinition,
  justSet: Cookie,
  now: EpochMs,
): { readonly name: string; readonly lengthMs: number } | null {
  const auth = findAuthCookie(site, justSet);
  if (!auth || typeof justSet.expiresAt !== 'number' || isExpired(justSet, now)) return null;
  const lengthMs = Math.round((justSet.expiresAt - now) / MINUTE) * MINUTE;
  return lengthMs > 0 && lengthMs <= FARTHEST ? { name: declaredName(auth, justSet), lengthMs } : null;
}

/** Learns from one write. A length that is not surely the site's counts once it was seen twice. */
export function learnFrom(known: LearnedLength | undefined, lengthMs: number, by: WrittenBy): LearnedLength {
  const { ms, onceMs } = known ?? { ms: null, onceMs: null };
  if (isSame(ms, lengthMs)) return { ms, onceMs: null };
  return by === 'site' || isSame(onceMs, lengthMs) ? { ms: lengthMs, onceMs: null } : { ms, onceMs: lengthMs };
}

/** The lengths that count, by the declared name of the auth cookie. */
export function lengthsOf(learned: LearnedLengths, siteId: SiteId): Readonly<Record<string, number>> {
  const entries = Object.entries(learned[siteId] ?? {});
  return Object.fromEntries(entries.flatMap(([name, { ms }]) => (ms === null ? [] : [[name, ms] as const])));
}

function isSame(one: number | null, other: number): boolean {
  return one !== null && Math.abs(one - other) < SAME_WITHIN;
}
