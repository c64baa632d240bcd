import type { EpochMs } from '../time.ts';
import type { Hold } from './hold.ts';
import type { LeaveCause, LeaveItem, LeaveRun } from './leave-run.ts';

export type PlanCause = Exclude<LeaveCause, 'press'>;

/** A run that begins by itself later. What it will sign out of is read when it begins. */
export type LeavePlan = {
  readonly because: PlanCause;
  readonly beginsAt: EpochMs;
  readonly putOff: number;
  readonly startedAt: EpochMs;
  readonly hold: Hold;
};

/**
 * The plans that stand behind the recorded run, at most one for each cause. They wait until that run is over or its
 * receipt is put away.
 */
export type WaitingPlans = {
  readonly waiting: readonly LeavePlan[];
  /** The moment of the daily run that a person cancelled last; null for none. */
  readonly dailyFrom: EpochMs | null;
};

export const noPlans: WaitingPlans = { waiting: [], dailyFrom: null };

/** Makes a plan at this moment. */
export function makePlan(because: PlanCause, beginsAt: EpochMs, now: EpochMs): LeavePlan {
  return {
    because,
    beginsAt,
    putOff: 0,
    startedAt: now,
    hold: { plannedFor: beginsAt, lookedAt: now, countsSince: null, screen: 'open' },
  };
}

/** The plan in a recorded run that has touched nothing yet. Null for a run that a person started, or that began. */
export function planOf(run: LeaveRun | null): LeavePlan | null {
  if (run === null || run.because === 'press' || run.hold === null || run.endedAt !== null) return null;
  if (!run.items.every(isUntouched)) return null;
  const { because, beginsAt, putOff, startedAt, hold } = run;
  return { because, beginsAt, putOff, startedAt, hold };
}

/** Whether nothing was done about an item yet. One whose store could not be read when it was recorded ends at once. */
function isUntouched({ step, digest, outcome }: LeaveItem): boolean {
  const isUnread = outcome?.kind === 'could-not-tell' && outcome.reason === 'cookies-unreadable';
  return step === 'waiting' || (step === 'done' && digest === null && isUnread);
}

/** Where a new plan goes: in front, as the recorded run; behind it; or nowhere, because there is one of its cause. */
export type PlaceOfPlan = 'in-front' | 'behind' | 'nowhere';

/**
 * A plan never ends another. One that begins sooner stands in front. A receipt makes way for any plan except the daily
 * one; a run that is under way makes way for none.
 */
export function findPlace(known: LeaveRun | null, { because, beginsAt }: LeavePlan): PlaceOfPlan {
  if (known === null) return 'in-front';
  if (known.endedAt !== null) return because === 'time' ? 'behind' : 'in-front';
  const plan = planOf(known);
  if (plan === null) return 'behind';
  if (plan.because === because) return 'nowhere';
  return beginsAt < plan.beginsAt ? 'in-front' : 'behind';
}

/** Adds a plan behind the recorded run, unless one of its cause is there. Its countdown is not on the screen then. */
export function withPlan(plans: WaitingPlans, plan: LeavePlan): WaitingPlans {
  if (plans.waiting.some(({ because }) => because === plan.because)) return plans;
  const behind: LeavePlan = { ...plan, hold: { ...plan.hold, countsSince: null, screen: 'open' } };
  return { ...plans, waiting: [...plans.waiting, behind].sort((a, b) => a.beginsAt - b.beginsAt) };
}

export function withoutPlans(plans: WaitingPlans, isDropped: (plan: LeavePlan) => boolean): WaitingPlans {
  return { ...plans, waiting: plans.waiting.filter((plan) => !isDropped(plan)) };
}
