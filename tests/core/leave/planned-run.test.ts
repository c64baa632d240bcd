import { describe, expect, it } from 'vitest';
import { findPlace, makePlan, type PlaceOfPlan, type PlanCause, planOf } from '../../../utils/core/leave/leave-plan.ts';
import type { LeaveRun } from '../../../utils/core/leave/leave-run.ts';
import { findNextMoment, isPlanned } from '../../../utils/core/leave/planned-run.ts';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const later: LeaveRun = {
  ...makePlan('later', NOON + 30 * MINUTE, NOON),
  id: 'a',
  endedAt: null,
  items: [],
  counts: null,
  clearing: 'unwanted',
};
const ended: LeaveRun = { ...later, endedAt: NOON };
const pressed: LeaveRun = { ...later, because: 'press', hold: null };
const item = { ref: refOf('claude'), digest: null, outcome: null, cookiesLeft: 0, storage: null, tabsLeft: [] };
const counting: LeaveRun = {
  ...later,
  beginsAt: NOON + MINUTE,
  hold: { plannedFor: NOON + MINUTE, lookedAt: NOON, countsSince: NOON, screen: 'open' },
};

describe('a planned run', () => {
  it('counts as planned until it begins', () => {
    const at = (now: number) => isPlanned(later, now);
    expect([at(NOON), at(later.beginsAt - 1), at(later.beginsAt), isPlanned(ended, NOON)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is a plan only while no person started it and nothing was touched', () => {
    const touched: LeaveRun = { ...later, items: [{ ...item, step: 'signing-out' }] };
    const unread = { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null } as const;
    const waiting: LeaveRun = {
      ...later,
      items: [
        { ...item, step: 'waiting' },
        { ...item, step: 'done', outcome: unread },
      ],
    };
    expect([later, waiting].map((run) => planOf(run)?.because)).toEqual(['later', 'later']);
    expect([null, ended, pressed, touched].map(planOf)).toEqual([null, null, null, null]);
  });

  it.each<[string, LeaveRun | null, PlanCause, number, PlaceOfPlan]>([
    ['no run yet', null, 'idle', NOON, 'in-front'],
    ['an earlier plan with another cause', later, 'idle', NOON + MINUTE, 'in-front'],
    ['a later plan', later, 'idle', NOON + 40 * MINUTE, 'behind'],
    ['an earlier plan with the same cause', later, 'later', NOON + MINUTE, 'nowhere'],
    ['a plan beside a run that is under way', pressed, 'idle', NOON, 'behind'],
    ['a plan after an ended run', ended, 'later', NOON + MINUTE, 'in-front'],
    ['the daily plan after an ended run', ended, 'time', NOON + MINUTE, 'behind'],
  ])('never ends by a new plan, which stands in front or behind: %s', (_what, known, because, beginsAt, expected) => {
    expect(findPlace(known, makePlan(because, beginsAt, NOON))).toBe(expected);
  });

  it.each<[string, LeaveRun, 'shared' | 'own', number, number | null]>([
    ['to show its countdown', later, 'own', NOON, NOON + 29 * MINUTE],
    ['to begin it, once the countdown is shown', later, 'own', NOON + 29 * MINUTE + SECOND, NOON + 30 * MINUTE],
    ['in the middle of its countdown', counting, 'shared', NOON, NOON + 30 * SECOND],
    ['at the end of its countdown', counting, 'shared', NOON + 40 * SECOND, NOON + MINUTE],
    ["to delete a shared computer's receipt", ended, 'shared', NOON, NOON + 2 * MINUTE],
    ['for no receipt on a computer that is not shared', ended, 'own', NOON, null],
  ])('is looked at again %s', (_what, run, computer, now, expected) => {
    expect(findNextMoment(run, computer, now)).toBe(expected);
  });
});
