import { type EpochMs, SECOND } from '../time.ts';
import type { Coverage } from './coverage.ts';
import type { ItemStatus } from './item-status.ts';
import type { LeaveRun } from './leave-run.ts';

/** After so long the headline says what is left, though slow sites are still being asked. */
const ANSWER_WITHIN = 15 * SECOND;

/** What the top of the leave page says. */
export type LeaveHeadline =
  | { readonly kind: 'nothing-seen' }
  | { readonly kind: 'ask' }
  /** A run that nobody pressed begins at this moment, unless it is put off. */
  | { readonly kind: 'begins'; readonly at: EpochMs }
  | { readonly kind: 'wait' }
  /** Every site was looked at, and nothing is left. `removed`: sites whose data is gone here and that were not told. */
  | { readonly kind: 'all-dark'; readonly removed: number; readonly privateWindows: 'looked-at' | 'not-looked-at' }
  /** What was ticked is dark; whether more is here nobody looked. */
  | { readonly kind: 'these-dark' }
  /** The same, where nothing was signed out and only data was removed. */
  | { readonly kind: 'these-removed'; readonly count: number }
  /** Nothing was signed out of or removed, and the whole browser was cleared. */
  | { readonly kind: 'cleared' }
  /** Nothing is left to do here; of what is gone, no site confirmed the end. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'left'; readonly count: number };

type Known = {
  readonly run: Pick<LeaveRun, 'beginsAt' | 'endedAt' | 'clearing' | 'counts'> | null;
  /** How the run's items stand, as it is seen now. */
  readonly statuses: readonly ItemStatus[];
  /** What is here and was not part of the run: sessions, and sites that may be. */
  readonly others: number;
  readonly coverage: Coverage;
  readonly now: EpochMs;
};

/**
 * Finds the headline. "All dark" is said only where every site was looked at, confirmed the end, and no session stays.
 */
export function findHeadline({ run, statuses, others, coverage, now }: Known): LeaveHeadline {
  if (run === null) return { kind: others === 0 ? 'nothing-seen' : 'ask' };
  if (run.endedAt === null && now < run.beginsAt) return { kind: 'begins', at: run.beginsAt };
  const count = (status: ItemStatus) => statuses.filter((one) => one === status).length;
  const { dark, removed, left } = run.counts ?? { dark: count('dark'), removed: count('removed'), left: count('left') };
  if (run.endedAt === null && (left === 0 || now - run.beginsAt < ANSWER_WITHIN)) return { kind: 'wait' };
  if (left > 0) return { kind: 'left', count: left };
  if (statuses.includes('gone')) return { kind: dark > 0 ? 'these-dark' : 'gone' };
  const isUnfinished = run.clearing !== 'unwanted' && run.clearing !== 'done'; // somebody wanted more than was done
  if (coverage !== 'known-sites' && others === 0 && !isUnfinished)
    return { kind: 'all-dark', removed, privateWindows: coverage === 'every-site' ? 'looked-at' : 'not-looked-at' };
  if (dark > 0) return { kind: 'these-dark' };
  if (removed > 0) return { kind: 'these-removed', count: removed };
  return { kind: run.clearing === 'done' ? 'cleared' : 'nothing-seen' };
}
