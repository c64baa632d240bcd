import { SECOND, type EpochMs } from '../time.ts';
import type { LeaveRun } from './leave-run.ts';
import type { Standing } from './standing.ts';

/** After so long the headline says what is left, though slow sites are still being asked. */
const ANSWER_WITHIN = 15 * SECOND;

/** What the top of the leave page says. */
export type LeaveHeadline =
  | { readonly kind: 'nothing-seen' }
  | { readonly kind: 'ask' }
  /** A run that nobody pressed begins at this moment, unless it is put off. */
  | { readonly kind: 'begins'; readonly at: EpochMs }
  | { readonly kind: 'wait' }
  /** Every site was looked at, and nothing is left. */
  | { readonly kind: 'all-dark' }
  /** What was ticked is dark; whether more is here nobody looked. */
  | { readonly kind: 'these-dark' }
  /** Nothing is left to do here; of what is gone, no site confirmed the end. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'left'; readonly count: number };

type Known = {
  readonly run: Pick<LeaveRun, 'beginsAt' | 'endedAt' | 'counts'> | null;
  /** How the run's items stand, as it is seen now. */
  readonly standings: readonly Standing[];
  /** Sessions that are here and were not part of the run. */
  readonly others: number;
  readonly sight: 'all-sites' | 'known-sites';
  readonly now: EpochMs;
};

/** Finds the headline. "All dark" is said only where every site was looked at, confirmed the end, and no session stays. */
export function findHeadline({ run, standings, others, sight, now }: Known): LeaveHeadline {
  if (run === null) return { kind: others === 0 ? 'nothing-seen' : 'ask' };
  if (run.endedAt === null && now < run.beginsAt) return { kind: 'begins', at: run.beginsAt };
  const left = run.counts?.left ?? standings.filter((one) => one === 'left').length;
  if (run.endedAt === null && (left === 0 || Math.abs(now - run.beginsAt) < ANSWER_WITHIN)) return { kind: 'wait' };
  if (left > 0) return { kind: 'left', count: left };
  if (!standings.includes('gone')) return { kind: sight === 'all-sites' && others === 0 ? 'all-dark' : 'these-dark' };
  return { kind: standings.includes('dark') ? 'these-dark' : 'gone' };
}
