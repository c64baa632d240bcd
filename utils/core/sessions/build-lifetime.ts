import type { Cookie } from '../cookies/cookie.ts';
import type { SiteLifetime } from '../sites/site.ts';
import { DAY, type EpochMs, HOUR } from '../time.ts';
import type { Lifetime, Renewal } from './lifetime.ts';

/**
 * In ms. A date that is further away cannot be right: both browsers keep a cookie for at most 400 days (tried). The
 * limit is wider than that for wrong clocks and old jars.
 */
export const FARTHEST = 100 * 365 * DAY;
/**
 * A share. If the learned length differs by less from the documented one, they count as the same: sites round, and
 * answers take time.
 */
const TOLERANCE = 0.05;

/**
 * Builds the lifetime of a session from the end of its auth cookie. A date that cannot be right becomes `unknown`,
 * never a guess.
 */
export function buildLifetime(
  site: SiteLifetime,
  end: Cookie['expiresAt'],
  now: EpochMs,
  learnedMs: number | null,
): Lifetime {
  if (end === null) return { kind: 'browser-session' };
  if (end === 'unknown' || !Number.isFinite(end) || end - now > FARTHEST) return { kind: 'unknown' };
  const documentedMs = documentedLength(site);
  const differs =
    documentedMs !== null && learnedMs !== null && Math.abs(learnedMs - documentedMs) > documentedMs * TOLERANCE
      ? { documentedMs, learnedMs }
      : null;
  return {
    kind: 'until',
    expiresAt: end,
    lengthMs: differs ? learnedMs : (documentedMs ?? learnedMs),
    renewal: findRenewal(site, end, now, differs?.learnedMs ?? null),
    differs,
  };
}

function documentedLength(site: SiteLifetime): number | null {
  if (site.kind === 'sliding') return site.idleMs;
  return site.kind === 'fixed' ? site.lengthMs : null;
}

/**
 * Finds the last renewal: the end minus the idle length. Null if that is in the future, because then the idle length
 * must be wrong.
 */
function findRenewal(site: SiteLifetime, end: EpochMs, now: EpochMs, differentMs: number | null): Renewal | null {
  if (site.kind !== 'sliding') return null;
  const idleMs = differentMs ?? site.idleMs;
  const lastRenewedAt = end - idleMs;
  if (lastRenewedAt > now + HOUR) return null;
  return { idleMs, lastRenewedAt: Math.min(lastRenewedAt, now), renewsFrom: lastRenewedAt + site.renewEveryMs };
}
