import { describe, expect, it } from 'vitest';
import type { LeaveCause, LeaveRun } from '../../../utils/core/leave/leave-run.ts';
import { findNextMoment, givesWay, isPlanned } from '../../../utils/core/leave/planned-run.ts';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const later: LeaveRun = {
  id: 'a',
  because: 'later',
  beginsAt: NOON + 30 * MINUTE,
  putOff: 0,
  startedAt: NOON,
  endedAt: null,
  items: [],
  counts: null,
  clearing: 'unwanted',
};
const ended: LeaveRun = { ...later, endedAt: NOON };

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

  it.each<[string, LeaveRun | null, LeaveCause, number, boolean]>([
    ['no run yet', null, 'idle', NOON, true],
    ['an earlier plan with another cause', later, 'idle', NOON + MINUTE, true],
    ['a later plan', later, 'idle', NOON + 40 * MINUTE, false],
    ['an earlier plan with the same cause', later, 'later', NOON + MINUTE, false],
    ['a plan after an ended run', ended, 'later', NOON + MINUTE, true],
    ['the daily plan after an ended run', ended, 'time', NOON + MINUTE, false],
  ])('is replaced or not by a new plan: %s', (_what, known, because, beginsAt, expected) => {
    expect(givesWay(known, because, beginsAt)).toBe(expected);
  });

  it.each<[string, LeaveRun, 'shared' | 'own', number, number | null]>([
    ['to show its countdown', later, 'own', NOON, NOON + 29 * MINUTE],
    ['to begin it, once the countdown is shown', later, 'own', NOON + 29 * MINUTE + SECOND, NOON + 30 * MINUTE],
    ["to delete a shared computer's receipt", ended, 'shared', NOON, NOON + 2 * MINUTE],
    ['for no receipt on a computer that is not shared', ended, 'own', NOON, null],
  ])('is looked at again %s', (_what, run, computer, now, expected) => {
    expect(findNextMoment(run, computer, now)).toBe(expected);
  });
});
