import { SECOND, type EpochMs } from '../time.ts';
import { isDark, type LeaveItem, type LeaveRun } from './leave-run.ts';

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
  | { readonly kind: 'left'; readonly count: number };

type Known = {
  readonly run: Pick<LeaveRun, 'beginsAt' | 'endedAt' | 'counts'> & { readonly items: readonly Omit<LeaveItem, 'digest'>[] } | null;
  /** Sessions that are here and were not part of the run. */
  readonly others: number;
  readonly sight: 'all-sites' | 'known-sites';
  readonly now: EpochMs;
};

/** Finds the headline. "All dark" is said only where every site was looked at and no session stays. */
export function findHeadline({ run, others, sight, now }: Known): LeaveHeadline {
  if (run === null) return { kind: others === 0 ? 'nothing-seen' : 'ask' };
  if (run.endedAt === null && now < run.beginsAt) return { kind: 'begins', at: run.beginsAt };
  const left = run.counts?.left ?? run.items.filter((item) => !isDark(item)).length;
  if (run.endedAt === null && (left === 0 || Math.abs(now - run.beginsAt) < ANSWER_WITHIN)) return { kind: 'wait' };
  if (left > 0) return { kind: 'left', count: left };
  return { kind: sight === 'all-sites' && others === 0 ? 'all-dark' : 'these-dark' };
}
