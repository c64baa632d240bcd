import type { Cookie } from '../cookies/cookie.ts';
import type { SiteLifetime } from '../sites/site.ts';
import { DAY, type EpochMs, HOUR } from '../time.ts';
import type { Lifetime, Renewal } from './lifetime.ts';

/**
 * Further away than this no browser keeps a cookie: both cap at 400 days (tried); clocks and old jars get some room.
 */
export const FARTHEST = 100 * 365 * DAY;
/** A learned length within a twentieth of the documented one counts as the same: sites round, and answers take time. */
const TOLERANCE = 0.05;

/** Builds what an auth cookie's end means at this site. Dates that cannot be one become `unknown`, never a guess. */
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
 * Last renewal = end less the idle length; none when that lies in the future, for then the length is not what we think.
 */
function findRenewal(site: SiteLifetime, end: EpochMs, now: EpochMs, differentMs: number | null): Renewal | null {
  if (site.kind !== 'sliding') return null;
  const idleMs = differentMs ?? site.idleMs;
  const lastRenewedAt = end - idleMs;
  if (lastRenewedAt > now + HOUR) return null;
  return { idleMs, lastRenewedAt: Math.min(lastRenewedAt, now), renewsFrom: lastRenewedAt + site.renewEveryMs };
}
