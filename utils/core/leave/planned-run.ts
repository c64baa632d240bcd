import type { EpochMs } from '../time.ts';
import { COUNTS_DOWN_FOR, type LeaveCause, type LeaveRun } from './leave-run.ts';
import { RECEIPT_STAYS_FOR } from './receipt-time.ts';

/** Whether a run is still to begin: it can be put off, dropped or replaced. */
export function isPlanned({ beginsAt, endedAt }: LeaveRun, now: EpochMs): boolean {
  return endedAt === null && now < beginsAt;
}

/** Whether a run that nobody pressed has touched nothing yet. As long as that is so, it follows what is here. */
export function isUntouched({ because, endedAt, items }: LeaveRun): boolean {
  return endedAt === null && because !== 'press' && items.every(({ step }) => step === 'waiting');
}

/**
 * Whether a new plan takes the place of the run that is written down. A planned run stays where its own cause comes
 * again, so that the minutes that it was put off by are kept, and gives way to a sooner one. An ended run, which is a
 * receipt by now, gives way to any plan but that for the time of the next day.
 */
export function givesWay(known: LeaveRun | null, because: LeaveCause, beginsAt: EpochMs): boolean {
  if (known === null) return true;
  return known.endedAt === null ? known.because !== because && beginsAt < known.beginsAt : because !== 'time';
}

/**
 * When the background has to come back to a run: to show its countdown, to begin it, or, on a shared computer, to put
 * its receipt away. Null for never.
 */
export function findNextMoment(run: LeaveRun, computer: 'shared' | 'own', now: EpochMs): EpochMs | null {
  if (run.endedAt !== null) return computer === 'shared' ? run.endedAt + RECEIPT_STAYS_FOR : null;
  const shownAt = run.beginsAt - COUNTS_DOWN_FOR;
  return shownAt > now ? shownAt : run.beginsAt;
}
