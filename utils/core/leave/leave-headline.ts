import { type EpochMs, SECOND } from '../time.ts';
import type { Coverage } from './coverage.ts';
import type { ItemStatus } from './item-status.ts';
import type { LeaveRun } from './leave-run.ts';

/** In ms. After this time the headline says what is left, even while slow sites are still being asked. */
const ANSWER_WITHIN = 15 * SECOND;

/** What the top of the leave page says. */
export type LeaveHeadline =
  | { readonly kind: 'nothing-seen' }
  /** There is no access to any site, so nothing was looked at. */
  | { readonly kind: 'not-looked' }
  /** No session is seen, but something may be one: cookies of a known site, an open page, a store not looked at. */
  | { readonly kind: 'may-be' }
  | { readonly kind: 'ask' }
  /** A run that no person started begins at this moment, unless it is put off. */
  | { readonly kind: 'begins'; readonly at: EpochMs }
  | { readonly kind: 'wait' }
  /**
   * Every site was looked at, and nothing is left. `removed`: the number of sites that could not be told and whose data
   * is gone here.
   */
  | { readonly kind: 'all-dark'; readonly removed: number; readonly privateWindows: 'looked-at' | 'not-looked-at' }
  /** Everything that was ticked is dark. What else may be here is not known. */
  | { readonly kind: 'these-dark' }
  /** The same, but nothing was signed out: only data was removed. */
  | { readonly kind: 'these-removed'; readonly count: number }
  /** Nothing was signed out or removed, and the whole browser was cleared. */
  | { readonly kind: 'cleared' }
  /** Nothing is left to do here, but for none of the items did the site confirm the end. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'left'; readonly count: number };

type Known = {
  readonly run: Pick<LeaveRun, 'beginsAt' | 'endedAt' | 'clearing' | 'counts'> | null;
  /** The present status of each item of the run. */
  readonly statuses: readonly ItemStatus[];
  /** How many sessions and possible sessions are here that were not part of the run. */
  readonly others: number;
  readonly coverage: Coverage;
  /** Number of things here that may be a sign-in without being seen as one. */
  readonly doubts: number;
  readonly now: EpochMs;
};

/**
 * Finds the headline. "All dark" needs that every site and store was looked at, that each site of the run confirmed the
 * end, that no session is left, and that nothing else is left that may be one.
 */
export function findHeadline({ run, statuses, others, coverage, doubts, now }: Known): LeaveHeadline {
  if (run === null) return others === 0 ? findEmpty(coverage, doubts) : { kind: 'ask' };
  if (run.endedAt === null && now < run.beginsAt) return { kind: 'begins', at: run.beginsAt };
  const count = (status: 'dark' | 'removed' | 'left') =>
    statuses.filter((one) => one === status).length + (run.counts?.[status] ?? 0);
  const [dark, removed, left] = [count('dark'), count('removed'), count('left')];
  if (run.endedAt === null && (left === 0 || now - run.beginsAt < ANSWER_WITHIN)) return { kind: 'wait' };
  if (left > 0) return { kind: 'left', count: left };
  if (statuses.includes('gone')) return { kind: dark > 0 ? 'these-dark' : 'gone' };
  const isUnfinished = run.clearing !== 'unwanted' && run.clearing !== 'done'; // the person wanted more than was done
  if ((coverage === 'every-site' || coverage === 'all-but-private') && others === 0 && doubts === 0 && !isUnfinished)
    return { kind: 'all-dark', removed, privateWindows: coverage === 'every-site' ? 'looked-at' : 'not-looked-at' };
  if (dark > 0) return { kind: 'these-dark' };
  if (removed > 0) return { kind: 'these-removed', count: removed };
  return run.clearing === 'done' ? { kind: 'cleared' } : findEmpty(coverage, doubts);
}

function findEmpty(coverage: Coverage, doubts: number): LeaveHeadline {
  if (coverage === 'nothing') return { kind: 'not-looked' };
  return { kind: doubts > 0 ? 'may-be' : 'nothing-seen' };
}
