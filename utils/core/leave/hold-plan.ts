import { type EpochMs, MINUTE, SECOND } from '../time.ts';
import type { LeavePlan } from './leave-plan.ts';
import { COUNTS_DOWN_FOR } from './leave-run.ts';

/** In ms. Clocks are corrected by this much all the time, and timers are late by this much on a busy computer. */
const TOLERANCE = 5 * SECOND;

/** In ms. Longer without a look means that the computer slept: an alarm is set in the middle of the countdown. */
export const LONGEST_PAUSE = (COUNTS_DOWN_FOR * 2) / 3;

/** In ms. For how long a plan that came due behind a locked screen waits before the screen is looked at again. */
const WAITS_FOR = 10 * MINUTE;

/** One look of the background at the clocks. */
export type ClockLook = {
  readonly now: EpochMs;
  /**
   * By how many ms the wall clock has moved more than a clock that nobody can set and that may stop in sleep, since
   * this background last looked. Negative: it was set back. Null at the background's first look.
   */
  readonly moved: number | null;
};

/** One look at what holds the plan that comes next. `screen`: whether it is locked at this moment. */
export type Look = ClockLook & { readonly screen: 'open' | 'locked' };

/** A plan after a look. `shows`: its page has to be opened, because a countdown begins. */
export type Held<T> = { readonly plan: T; readonly shows: boolean };

/**
 * Holds a plan against what happened since the last look. Its countdown begins when its page is shown, and counts anew
 * after sleep or if the clock was set forward, so that it is never shorter than it looks. If the clock was set back,
 * the plan moves with it, so that it is not longer either. While the screen is locked nobody sees a countdown: the plan
 * waits, and counts anew when the screen is open again. Only a run that the lock itself causes counts and begins behind
 * it, because the person asked for that.
 */
export function holdPlan<T extends LeavePlan>(plan: T, look: Look): Held<T> {
  const moved = followClock(plan, look);
  const { now } = look;
  const { hold, beginsAt } = moved;
  const isUnseen = hold.countsSince === null;
  if (isUnseen && beginsAt - now > COUNTS_DOWN_FOR) return { plan: moved, shows: false };
  if (look.screen === 'locked' && plan.because !== 'lock') return { plan: waitBehindLock(moved, now), shows: isUnseen };
  const isBack = hold.screen === 'locked' && look.screen === 'open';
  if (isUnseen || isBack || hasSlept(hold.lookedAt, look)) return { plan: countAnew(moved, look), shows: true };
  return { plan: { ...moved, hold: { ...hold, lookedAt: now, screen: look.screen } }, shows: false };
}

/** Keeps a plan that is due from beginning while the screen is locked, however long that is. */
function waitBehindLock<T extends LeavePlan>(plan: T, now: EpochMs): T {
  const { hold, beginsAt } = plan;
  if (isBehindLock(plan) && beginsAt - now > COUNTS_DOWN_FOR) return plan;
  return {
    ...plan,
    beginsAt: now + WAITS_FOR,
    hold: { ...hold, lookedAt: now, countsSince: hold.countsSince ?? now, screen: 'locked' },
  };
}

/** Whether a plan is due and waits for the screen to be unlocked. */
export function isBehindLock(plan: LeavePlan): boolean {
  return isCounting(plan) && plan.hold.screen === 'locked' && plan.because !== 'lock';
}

/** Begins the countdown at this moment. It may end later than the plan said, and lasts a whole minute. */
function countAnew<T extends LeavePlan>(plan: T, { now, screen }: Look): T {
  const isOnTime = !isBehindLock(plan) && plan.beginsAt - now >= COUNTS_DOWN_FOR - SECOND;
  return {
    ...plan,
    beginsAt: isOnTime ? plan.beginsAt : now + COUNTS_DOWN_FOR,
    hold: { ...plan.hold, lookedAt: now, countsSince: now, screen },
  };
}

/** Whether a plan's countdown is on the screen. */
export function isCounting({ hold }: LeavePlan): boolean {
  return hold.countsSince !== null;
}

/**
 * The steady clock may stop in sleep, or go on: then only the pause between two looks tells. A background that lives is
 * given longer, because it may be busy.
 */
function hasSlept(lookedAt: EpochMs, { now, moved }: ClockLook): boolean {
  if (moved === null) return now - lookedAt > LONGEST_PAUSE;
  return moved > TOLERANCE || now - lookedAt > COUNTS_DOWN_FOR;
}

/**
 * Moves a plan with a clock that was set back. A daily plan stays at its time of day until it counts down. Notes the
 * look, at most once a minute.
 */
export function followClock<T extends LeavePlan>(plan: T, { now, moved }: ClockLook): T {
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
