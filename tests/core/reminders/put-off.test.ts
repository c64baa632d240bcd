import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { follow, planAt, type Step } from './plan-in-steps.ts';

const night = { fromMinute: 22 * 60, toMinute: 8 * 60 };

describe('quiet hours', () => {
  const late = NOON + 11 * HOUR; // 23:00
  const morning = NOON + 20 * HOUR; // 8:00
  const quiet = { quiet: night };
  const ending = { expiresAt: late + DAY };

  it.each<[string, readonly Step[], readonly string[]]>([
    [
      'put a reminder off, which is not late then',
      [
        [NOON, ending, quiet],
        [late, ending, quiet],
        [morning - 1, ending, quiet],
        [morning, ending, quiet],
        [morning + HOUR, ending, quiet],
      ],
      ['15 h'],
    ],
    [
      'put it off, and it is late if it was missed even then',
      [
        [NOON, ending, quiet],
        [morning + HOUR, ending, quiet],
      ],
      ['14 h, late'],
    ],
    [
      'put off what was missed before them',
      [
        [NOON, ending, quiet],
        [late + HOUR, ending, quiet],
        [morning, ending, quiet],
      ],
      ['15 h'],
    ],
    [
      'put it off beyond the end: nothing comes',
      [
        [NOON, { expiresAt: morning - HOUR }, { ...quiet, beforeMs: [2 * HOUR] }],
        [morning - HOUR - 1, { expiresAt: morning - HOUR }, { ...quiet, beforeMs: [2 * HOUR] }],
        [morning, 'gone', quiet],
      ],
      [],
    ],
    [
      'do not hold back what is turned on in the day',
      [
        [NOON, ending],
        [late, ending],
      ],
      ['24 h'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(follow(...steps)).toEqual(expected);
  });

  it('have an end at which it looks again', () => {
    expect(planAt({}, [NOON, { expiresAt: late + DAY }, { ...quiet, beforeMs: [DAY] }]).nextAt).toBe(morning);
    const waiting = planAt({}, [NOON, { expiresAt: late + DAY }, { ...quiet, beforeMs: [DAY] }]).marks;
    expect(planAt(waiting, [late + SECOND, { expiresAt: late + DAY }, { ...quiet, beforeMs: [DAY] }]).nextAt).toBe(
      morning,
    );
  });
});
