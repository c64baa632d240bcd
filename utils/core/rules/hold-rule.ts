import { followClock, holdPlan, type Look } from '../leave/hold-plan.ts';
import type { LeavePlan } from '../leave/leave-plan.ts';
import { COUNTS_DOWN_FOR } from '../leave/leave-run.ts';
import { findNextLook } from '../leave/planned-run.ts';
import { type EpochMs, HOUR } from '../time.ts';
import type { RuleHold, RuleWait } from './rule-wait.ts';

/** In ms. How long a sign-out that is held waits for the next look at most. */
export const LONGEST_PAUSE = HOUR / 2;

/** A rule after a look. `shows`: its countdown begins, so a notice has to be shown. */
export type HeldRule = { readonly wait: RuleWait; readonly shows: boolean };

/** Whether the countdown of a sign-out is on the screen, or comes now. A plan moves with a clock that was set back. */
export function isNear({ plan, step }: RuleWait, look: Look): boolean {
  return step === 'waits' && plan !== null && followClock(plan, look).beginsAt - look.now <= COUNTS_DOWN_FOR;
}

/** Whether a sign-out has to begin now. */
export function isDue({ plan, step }: RuleWait, now: EpochMs): boolean {
  return step === 'waits' && plan !== null && plan.hold.countsSince !== null && plan.beginsAt <= now;
}

/**
 * Holds a sign-out against sleep, a locked screen and a clock that moves, as every run that nobody pressed, and against
 * what a rule never interrupts. That is looked at again after a pause, and then the countdown is shown anew.
 */
export function holdRule(wait: RuleWait, look: Look, heldBy: RuleHold | null): HeldRule {
  const { plan } = wait;
  if (plan === null || wait.step !== 'waits') return { wait, shows: false };
  if (heldBy !== null && isNear(wait, look))
    return { wait: { ...wait, heldBy, plan: putOff(plan, look.now) }, shows: false };
  const held = holdPlan(plan, look);
  const isFree = held.plan.hold.countsSince !== null && held.plan.hold.screen === 'open';
  return { wait: { ...wait, plan: held.plan, heldBy: isFree ? null : wait.heldBy }, shows: held.shows && isFree };
}

/**
 * Puts a sign-out off. A text may stay in a form for weeks: the longer it waits, the longer the pause to the next look,
 * from the length of a countdown up to half an hour.
 */
function putOff(plan: LeavePlan, now: EpochMs): LeavePlan {
  const pause = Math.min(Math.max(COUNTS_DOWN_FOR, (now - plan.startedAt) / 4), LONGEST_PAUSE);
  const beginsAt = Math.round(now + pause) + COUNTS_DOWN_FOR;
  return { ...plan, beginsAt, hold: { plannedFor: beginsAt, lookedAt: now, countsSince: null, screen: 'open' } };
}

/**
 * When to look at a rule's sign-out again; null for never. A daily one that is over is planned anew once its time has
 * come: nothing else may wake the background until the next day.
 */
export function findNextRuleLook({ plan, rule, step }: RuleWait, now: EpochMs): EpochMs | null {
  if (plan === null || step === 'begun') return null;
  if (step === 'waits') return findNextLook(plan, now);
  const { plannedFor } = plan.hold;
  return rule.kind === 'daily' && plannedFor > now ? plannedFor : null;
}

/** Whether a notice of this sign-out stands on the screen: it counts down, or waits for something to end. */
export function isShown({ heldBy, plan, step }: RuleWait): boolean {
  return step === 'waits' && plan !== null && (heldBy !== null || plan.hold.countsSince !== null);
}
