import { describe, expect, it } from 'vitest';
import { holdPlan, LONGEST_PAUSE } from '../../../utils/core/leave/hold-plan.ts';
import { type LeavePlan, makePlan, type PlanCause } from '../../../utils/core/leave/leave-plan.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const causes = ['idle', 'time', 'later', 'lock'] as const;
const inHalfAnHour = (because: PlanCause) => makePlan(because, NOON + 30 * MINUTE, NOON);

/** A plan whose countdown has been on the screen for this long, last looked at now. */
function counting(because: PlanCause, forMs: number): { plan: LeavePlan; now: number } {
  const { plan } = holdPlan(inHalfAnHour(because), { now: NOON + 29 * MINUTE, moved: 0, screen: 'open' });
  const now = NOON + 29 * MINUTE + forMs;
  return { plan: holdPlan(plan, { now, moved: 0, screen: 'open' }).plan, now };
}
const leftAt = (plan: LeavePlan, now: number) => plan.beginsAt - now;

describe.each(causes)('a plan (%s)', (because) => {
  it('shows its page a minute before, once', () => {
    const first = holdPlan(inHalfAnHour(because), { now: NOON + 29 * MINUTE, moved: 0, screen: 'open' });
    expect([first.shows, first.plan.beginsAt]).toEqual([true, NOON + 30 * MINUTE]);
    const again = holdPlan(first.plan, { now: NOON + 29 * MINUTE + 30 * SECOND, moved: 0, screen: 'open' });
    expect([again.shows, again.plan.beginsAt]).toEqual([false, NOON + 30 * MINUTE]);
    expect(holdPlan(inHalfAnHour(because), { now: NOON + 5 * MINUTE, moved: 0, screen: 'open' }).shows).toBe(false);
  });

  it.each([
    ['a late alarm', 29 * MINUTE + 50 * SECOND],
    ['an alarm after its time', 31 * MINUTE],
    ['a long sleep', 9 * HOUR],
  ])('counts its whole minute on the screen after %s', (_what, late) => {
    const { plan, shows } = holdPlan(inHalfAnHour(because), { now: NOON + late, moved: null, screen: 'open' });
    expect([shows, leftAt(plan, NOON + late)]).toEqual([true, MINUTE]);
  });

  it.each([
    ['the computer slept', 20 * SECOND],
    ['the computer slept past its end', 3 * HOUR],
    ['the clock was set forward', HOUR],
  ])('counts anew and shows its page if %s during the countdown', (_what, moved) => {
    const { plan, now } = counting(because, 20 * SECOND);
    const held = holdPlan(plan, { now: now + moved, moved, screen: 'open' });
    expect([held.shows, leftAt(held.plan, now + moved)]).toEqual([true, MINUTE]);
  });

  it.each([
    ['with a background that was stopped', null, LONGEST_PAUSE],
    ['with one that lives, and a steady clock that goes on in sleep', 0, MINUTE],
  ])('counts anew after a pause in which the computer can have slept, %s', (_what, moved, longest) => {
    const { plan, now } = counting(because, 10 * SECOND);
    const after = (pause: number) => {
      const held = holdPlan(plan, { now: now + pause, moved, screen: 'open' });
      return [held.shows, leftAt(held.plan, now + pause)];
    };
    expect(after(30 * SECOND)).toEqual([false, 20 * SECOND]);
    expect(after(longest + SECOND)).toEqual([true, MINUTE]);
  });

  it.each([
    ['by a background that lives', -3 * HOUR],
    ['while the background was stopped', null],
  ])('has as long to go in its countdown as before a clock was set back, seen %s', (_what, moved) => {
    const { plan, now } = counting(because, 20 * SECOND);
    const held = holdPlan(plan, { now: now - 3 * HOUR, moved, screen: 'open' });
    expect([held.shows, leftAt(held.plan, now - 3 * HOUR)]).toEqual([false, 40 * SECOND]);
  });

  it('is not moved by a small correction of the clock', () => {
    const { plan, now } = counting(because, 20 * SECOND);
    for (const moved of [-2 * SECOND, 2 * SECOND])
      expect(holdPlan(plan, { now: now + moved, moved, screen: 'open' }).plan.beginsAt).toBe(plan.beginsAt);
  });
});

it.each([-3 * HOUR, null])(
  'a plan in some minutes moves with a clock that is set back before its countdown',
  (moved) => {
    const seen = holdPlan(inHalfAnHour('later'), { now: NOON + 10 * MINUTE, moved: 0, screen: 'open' }).plan;
    const now = NOON + 10 * MINUTE - 3 * HOUR;
    expect(leftAt(holdPlan(seen, { now, moved, screen: 'open' }).plan, now)).toBe(20 * MINUTE);
  },
);

it('a daily plan stays at its time of day when the clock is set back before its countdown', () => {
  const now = NOON - 3 * HOUR;
  const { plan } = holdPlan(inHalfAnHour('time'), { now, moved: -3 * HOUR, screen: 'open' });
  expect([plan.beginsAt, plan.hold.lookedAt]).toEqual([NOON + 30 * MINUTE, now]);
});

it('no moment of a plan lies before 1970, where no document may hold it', () => {
  const { plan } = holdPlan(inHalfAnHour('later'), { now: 0, moved: null, screen: 'open' });
  expect([plan.startedAt, plan.beginsAt]).toEqual([0, 30 * MINUTE]);
});
