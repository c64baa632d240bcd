import { type EpochMs, MINUTE, SECOND } from '../time.ts';
import type { LeavePlan } from './leave-plan.ts';
import { COUNTS_DOWN_FOR } from './leave-run.ts';

/** In ms. Clocks are corrected by this much all the time, and timers are late by this much on a busy computer. */
const TOLERANCE = 5 * SECOND;

/** In ms. Longer without a look means that the computer slept: an alarm is set in the middle of the countdown. */
export const LONGEST_PAUSE = (COUNTS_DOWN_FOR * 2) / 3;

/** One look of the background at its plans. */
export type Look = {
  readonly now: EpochMs;
  /**
   * By how many ms the wall clock has moved more than a clock that nobody can set and that stops in sleep, since this
   * background last looked. Negative: it was set back. Null at the background's first look.
   */
  readonly moved: number | null;
};

/** A plan after a look. `shows`: its page has to be opened, because a countdown begins. */
export type Held<T> = { readonly plan: T; readonly shows: boolean };

/**
 * Holds a plan against what happened since the last look. Its countdown begins when its page is shown, and counts anew
 * after sleep or if the clock was set forward, so that it is never shorter than it looks. If the clock was set back,
 * the plan moves with it, so that it is not longer either.
 */
export function holdPlan<T extends LeavePlan>(plan: T, look: Look): Held<T> {
  const moved = followClock(plan, look);
  const { now } = look;
  const { hold, beginsAt } = moved;
  const isAhead = hold.countsSince === null && beginsAt - now > COUNTS_DOWN_FOR;
  if (!isAhead && (hold.countsSince === null || hasSlept(hold.lookedAt, look)))
    return { plan: countAnew(moved, now), shows: true };
  return { plan: isAhead ? moved : { ...moved, hold: { ...hold, lookedAt: now } }, shows: false };
}

/** Begins the countdown at this moment. It may end later than the plan said, and lasts a whole minute. */
export function countAnew<T extends LeavePlan>(plan: T, now: EpochMs): T {
  const isOnTime = plan.beginsAt - now >= COUNTS_DOWN_FOR - SECOND;
  return {
    ...plan,
    beginsAt: isOnTime ? plan.beginsAt : now + COUNTS_DOWN_FOR,
    hold: { ...plan.hold, lookedAt: now, countsSince: now, screen: 'open' },
  };
}

/** Whether a plan's countdown is on the screen. */
export function isCounting({ hold }: LeavePlan): boolean {
  return hold.countsSince !== null;
}

function hasSlept(lookedAt: EpochMs, { now, moved }: Look): boolean {
  return moved === null ? now - lookedAt > LONGEST_PAUSE : moved > TOLERANCE;
}

/**
 * Moves a plan with a clock that was set back. A daily plan stays at its time of day until it counts down. Notes the
 * look, at most once a minute.
 */
export function followClock<T extends LeavePlan>(plan: T, { now, moved }: Look): T {
  const { hold } = plan;
  const back = Math.max(hold.lookedAt - now, moved === null ? 0 : -moved);
  if (back <= TOLERANCE && now - hold.lookedAt < MINUTE) return plan;
  // During a countdown, how long ago the last look was decides whether the computer slept.
  if (back <= TOLERANCE) return isCounting(plan) ? plan : { ...plan, hold: { ...hold, lookedAt: now } };
  if (plan.because === 'time' && !isCounting(plan)) return { ...plan, hold: { ...hold, lookedAt: now } };
  const earlier = (at: EpochMs) => Math.max(0, at - back);
  return {
    ...plan,
    beginsAt: earlier(plan.beginsAt),
    startedAt: earlier(plan.startedAt),
    hold: {
      ...hold,
      plannedFor: earlier(hold.plannedFor),
      lookedAt: now,
      countsSince: hold.countsSince === null ? null : earlier(hold.countsSince),
    },
  };
}
