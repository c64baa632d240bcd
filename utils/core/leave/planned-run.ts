import type { EpochMs } from '../time.ts';
import { COUNTS_DOWN_FOR, type LeaveCause, type LeaveRun } from './leave-run.ts';
import { RECEIPT_STAYS_FOR } from './receipt-time.ts';

/** Whether a run has not begun yet: it can be put off, dropped or replaced. */
export function isPlanned({ beginsAt, endedAt }: LeaveRun, now: EpochMs): boolean {
  return endedAt === null && now < beginsAt;
}

/** Whether a run that no person started has not touched anything yet. Until then it is updated to what is signed in. */
export function isUntouched({ because, endedAt, items }: LeaveRun): boolean {
  return endedAt === null && because !== 'press' && items.every(({ step }) => step === 'waiting');
}

/**
 * Whether a new plan replaces the recorded run. A planned run is replaced by one with another cause that begins sooner;
 * a plan with the same cause does not replace it, so that the times it was put off are kept. An ended run, which is a
 * receipt, is replaced by any plan except the daily one.
 */
export function givesWay(known: LeaveRun | null, because: LeaveCause, beginsAt: EpochMs): boolean {
  if (known === null) return true;
  return known.endedAt === null ? known.because !== because && beginsAt < known.beginsAt : because !== 'time';
}

/**
 * When the background has to look at a run again: to show its countdown, to begin it, or, on a shared computer, to
 * delete its receipt. Null for never.
 */
export function findNextMoment(run: LeaveRun, computer: 'shared' | 'own', now: EpochMs): EpochMs | null {
  if (run.endedAt !== null) return computer === 'shared' ? run.endedAt + RECEIPT_STAYS_FOR : null;
  const shownAt = run.beginsAt - COUNTS_DOWN_FOR;
  return shownAt > now ? shownAt : run.beginsAt;
}
