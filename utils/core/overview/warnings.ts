import type { EarlyEnd } from '../sessions/early-end.ts';
import type { Lifetime } from '../sessions/lifetime.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteId } from '../sites/site.ts';
import { MINUTE } from '../time.ts';

/** In ms. A smaller difference between the clocks causes nothing that a person would notice. */
const CLOCK_TOLERANCE = 5 * MINUTE;

/** Every kind of warning by its code, with its further data. */
export type WarningDetails = {
  readonly 'cleared-on-exit': unknown;
  /** By what its last starts showed, which may have been a person's or a program's work. */
  readonly 'seems-cleared': unknown;
  readonly 'private-window': unknown;
  readonly 'session-cookie': unknown;
  /** Number of cookies of the site's domain in this store. */
  readonly 'near-cookie-limit': { readonly cookies: number };
  readonly 'ends-soon': unknown;
  /** In ms. The sign-in is kept for a shorter time than documented; browsers keep a cookie for at most 400 days. */
  readonly 'lifetime-limited': { readonly keptMs: number; readonly documentedMs: number };
  /** In ms. Positive: this computer's clock is ahead of the site's. */
  readonly 'clock-off': { readonly offMs: number };
  readonly 'access-missing': unknown;
};
export type WarningCode = keyof WarningDetails;
export type WarningOf<Code extends WarningCode> = { readonly code: Code } & WarningDetails[Code];
export type Warning = { [Code in WarningCode]: WarningOf<Code> }[WarningCode];

/** A warning and what it is about: one session, one site, or (both null) this computer. */
export type WarningView = Warning & {
  readonly siteId: SiteId | null;
  readonly ref: SessionRef | null;
  /** `good`: on a shared computer it helps that this forgets sign-ins. */
  readonly tone: 'warning' | 'good';
};

/** What is known about one session, for its warnings. */
export type WarningFacts = {
  readonly lifetime: Lifetime;
  readonly leftMs: number | null;
  readonly soonMs: number;
  readonly early: EarlyEnd | null;
  readonly crowding: number | null;
  /** Whether this browser seems to forget the site when it closes, and the person wants to hear of it. */
  readonly seemsCleared: boolean;
  /** Whether the person wants to hear of a near end: not after "Let it end", and not on a shared computer. */
  readonly endIsNews: boolean;
};

/** A warning's tone on a shared computer, and its rule. The rule is null if the warning is not about one session. */
type Row<Code extends WarningCode> = {
  /** `good`: the cause forgets the sign-in, or keeps it for a shorter time. */
  readonly whenShared: WarningView['tone'];
  readonly find: ((facts: WarningFacts) => WarningOf<Code> | null) | null;
};

/** One row for each warning, most serious first. An unknown value causes no warning. */
const rows: { readonly [Code in WarningCode]: Row<Code> } = {
  'cleared-on-exit': {
    whenShared: 'good',
    find: ({ early }) =>
      early?.kind === 'browser-close' && early.because === 'setting' ? { code: 'cleared-on-exit' } : null,
  },
  'seems-cleared': {
    whenShared: 'warning',
    find: ({ early, seemsCleared }) => (early === null && seemsCleared ? { code: 'seems-cleared' } : null),
  },
  'private-window': {
    whenShared: 'good',
    find: ({ early }) => (early?.kind === 'private-window-close' ? { code: 'private-window' } : null),
  },
  'session-cookie': {
    whenShared: 'good',
    find: ({ early }) =>
      early?.kind === 'browser-close' && early.because === 'session-cookie' ? { code: 'session-cookie' } : null,
  },
  'near-cookie-limit': {
    whenShared: 'good',
    find: ({ crowding }) => (crowding === null ? null : { code: 'near-cookie-limit', cookies: crowding }),
  },
  'ends-soon': {
    whenShared: 'warning',
    find: (facts) => (isEndingSoon(facts) ? { code: 'ends-soon' } : null),
  },
  'lifetime-limited': { whenShared: 'good', find: ({ lifetime }) => findLimit(lifetime) },
  'clock-off': { whenShared: 'warning', find: null },
  'access-missing': { whenShared: 'warning', find: null },
};

/** The warnings of one session, most serious first. */
export function findWarnings(facts: WarningFacts): readonly Warning[] {
  return Object.values(rows).flatMap(({ find }) => find?.(facts) ?? []);
}

/** Null while the clock is right, or if no site has told us the time. */
export function findClockWarning(offMs: number | 'unknown'): WarningOf<'clock-off'> | null {
  return offMs !== 'unknown' && Math.abs(offMs) >= CLOCK_TOLERANCE ? { code: 'clock-off', offMs } : null;
}

export function toneOf({ code }: Warning, computer: 'own' | 'shared'): WarningView['tone'] {
  return computer === 'shared' ? rows[code].whenShared : 'warning';
}

/** Not for a session whose whole lifetime is that short. */
function isEndingSoon({ lifetime, leftMs, soonMs, early, endIsNews }: WarningFacts): boolean {
  if (!endIsNews || early !== null || leftMs === null || leftMs >= soonMs) return false;
  return lifetime.kind !== 'until' || lifetime.lengthMs === null || lifetime.lengthMs > soonMs;
}

function findLimit(lifetime: Lifetime): WarningOf<'lifetime-limited'> | null {
  if (lifetime.kind !== 'until') return null;
  const { differs } = lifetime;
  return differs !== null && differs.learnedMs < differs.documentedMs
    ? { code: 'lifetime-limited', keptMs: differs.learnedMs, documentedMs: differs.documentedMs }
    : null;
}
