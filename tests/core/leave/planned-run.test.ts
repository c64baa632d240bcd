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
  it('is planned until the moment when it begins', () => {
    const at = (now: number) => isPlanned(later, now);
    expect([at(NOON), at(later.beginsAt - 1), at(later.beginsAt), isPlanned(ended, NOON)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each<[string, LeaveRun | null, LeaveCause, number, boolean]>([
    ['nothing to a plan', null, 'idle', NOON, true],
    ['to a sooner plan of another cause', later, 'idle', NOON + MINUTE, true],
    ['not to a later one', later, 'idle', NOON + 40 * MINUTE, false],
    ['not to its own cause', later, 'later', NOON + MINUTE, false],
    ['as a receipt to any plan', ended, 'later', NOON + MINUTE, true],
    ['as a receipt not to the time of the next day', ended, 'time', NOON + MINUTE, false],
  ])('gives way: %s', (_what, known, because, beginsAt, expected) => {
    expect(givesWay(known, because, beginsAt)).toBe(expected);
  });

  it.each<[string, LeaveRun, 'shared' | 'own', number, number | null]>([
    ['to show the countdown', later, 'own', NOON, NOON + 29 * MINUTE],
    ['to begin, once the countdown is shown', later, 'own', NOON + 29 * MINUTE + SECOND, NOON + 30 * MINUTE],
    ["to put a shared computer's receipt away", ended, 'shared', NOON, NOON + 2 * MINUTE],
    ['no more for the receipt of an own computer', ended, 'own', NOON, null],
  ])('is come back to %s', (_what, run, computer, now, expected) => {
    expect(findNextMoment(run, computer, now)).toBe(expected);
  });
});
