import type { EpochMs } from '../time.ts';
import { isBehindLock, isCounting } from './hold-plan.ts';
import { type LeavePlan, planOf } from './leave-plan.ts';
import { COUNTS_DOWN_FOR, type LeaveRun } from './leave-run.ts';
import { RECEIPT_STAYS_FOR } from './receipt-time.ts';

/** Whether a run has not begun yet: it can be put off, dropped or set behind another. */
export function isPlanned({ beginsAt, endedAt }: LeaveRun, now: EpochMs): boolean {
  return endedAt === null && now < beginsAt;
}

/**
 * When the background has to look at a run again: to show its countdown, in the middle of that, to see whether the
 * screen is still locked, to begin it, or, on a shared computer, to delete its receipt. Null for never.
 */
export function findNextMoment(run: LeaveRun, computer: 'shared' | 'own', now: EpochMs): EpochMs | null {
  if (run.endedAt !== null) return computer === 'shared' ? run.endedAt + RECEIPT_STAYS_FOR : null;
  const plan = planOf(run);
  return plan === null ? findShowing(run, now) : findNextLook(plan, now);
}

/** The same for a plan: before its countdown, in the middle of it, and at its end. */
export function findNextLook(plan: LeavePlan, now: EpochMs): EpochMs {
  if (isBehindLock(plan)) return Math.max(now, plan.beginsAt - COUNTS_DOWN_FOR);
  if (isCounting(plan)) return Math.min(plan.beginsAt, now + COUNTS_DOWN_FOR / 2);
  return findShowing(plan, now);
}

function findShowing({ beginsAt }: Pick<LeavePlan, 'beginsAt'>, now: EpochMs): EpochMs {
  const shownAt = beginsAt - COUNTS_DOWN_FOR;
  return shownAt > now ? shownAt : beginsAt;
}
