import type { EarlyEnd } from '../sessions/early-end.ts';
import type { Lifetime } from '../sessions/lifetime.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteId } from '../sites/site.ts';
import { MINUTE } from '../time.ts';

/** A clock that is off by less than this does no harm that a person would notice. */
const CLOCK_TOLERANCE = 5 * MINUTE;

export type Warning =
  | { readonly code: 'cleared-on-exit'; readonly because: 'setting' | 'experience' }
  | { readonly code: 'private-window' }
  | { readonly code: 'session-cookie' }
  /** The computer's clock is ahead of the site's (positive) or behind it. Milliseconds. */
  | { readonly code: 'clock-off'; readonly offMs: number }
  /** Kept for a shorter time than documented, be it at the 400 days that browsers keep at most. Milliseconds. */
  | { readonly code: 'lifetime-limited'; readonly keptMs: number; readonly documentedMs: number }
  | { readonly code: 'ends-soon' }
  | { readonly code: 'near-cookie-limit'; readonly cookies: number }
  | { readonly code: 'access-missing' };

/** A warning and what it is about: one session, one site, or (both null) this computer. */
export type WarningView = Warning & {
  readonly siteId: SiteId | null;
  readonly ref: SessionRef | null;
  /** On a shared computer what forgets sign-ins is `good`. */
  readonly tone: 'warning' | 'good';
};

/** What is known of one session, for its warnings. */
export type WarningFacts = {
  readonly lifetime: Lifetime;
  readonly leftMs: number | null;
  readonly soonMs: number;
  readonly early: EarlyEnd | null;
  readonly crowding: number | null;
  /** Whether anybody wants to hear of a near end: not after "Let it end", and not on a shared computer. */
  readonly endIsNews: boolean;
};

/** One rule a warning, gravest first. Unknown warns of nothing. */
const rules: readonly ((facts: WarningFacts) => Warning | null)[] = [
  ({ early }) =>
    early?.kind === 'browser-close' && early.because !== 'session-cookie'
      ? { code: 'cleared-on-exit', because: early.because }
      : null,
  ({ early }) => (early?.kind === 'private-window-close' ? { code: 'private-window' } : null),
  ({ early }) =>
    early?.kind === 'browser-close' && early.because === 'session-cookie' ? { code: 'session-cookie' } : null,
  ({ crowding }) => (crowding === null ? null : { code: 'near-cookie-limit', cookies: crowding }),
  (facts) => (isEndingSoon(facts) ? { code: 'ends-soon' } : null),
  ({ lifetime }) => findLimit(lifetime),
];

/** What forgets the sign-in, or keeps it for a shorter time. */
const good: ReadonlySet<Warning['code']> = new Set([
  'cleared-on-exit',
  'private-window',
  'session-cookie',
  'near-cookie-limit',
  'lifetime-limited',
]);

export function findWarnings(facts: WarningFacts): readonly Warning[] {
  return rules.map((rule) => rule(facts)).filter((warning) => warning !== null);
}

/** Null while the clock is right, or nobody has told us a time. */
export function findClockWarning(offMs: number | 'unknown'): Warning | null {
  return offMs !== 'unknown' && Math.abs(offMs) >= CLOCK_TOLERANCE ? { code: 'clock-off', offMs } : null;
}

export function toneOf({ code }: Warning, computer: 'own' | 'shared'): WarningView['tone'] {
  return computer === 'shared' && good.has(code) ? 'good' : 'warning';
}

/** Not of a session that is always that short. */
function isEndingSoon({ lifetime, leftMs, soonMs, early, endIsNews }: WarningFacts): boolean {
  if (!endIsNews || early !== null || leftMs === null || leftMs >= soonMs) return false;
  return lifetime.kind !== 'until' || lifetime.lengthMs === null || lifetime.lengthMs > soonMs;
}

function findLimit(lifetime: Lifetime): Warning | null {
  if (lifetime.kind !== 'until') return null;
  const { differs } = lifetime;
  return differs !== null && differs.learnedMs < differs.documentedMs
    ? { code: 'lifetime-limited', keptMs: differs.learnedMs, documentedMs: differs.documentedMs }
    : null;
}
