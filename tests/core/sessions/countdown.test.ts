import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countdown } from '../../../utils/core/sessions/countdown.ts';
import type { Lifetime } from '../../../utils/core/sessions/lifetime.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const until = (expiresAt: number): Lifetime => ({
  kind: 'until',
  expiresAt,
  lengthMs: null,
  renewal: null,
  differs: null,
});
const parts = (leftMs: number) => countdown(until(NOON + leftMs), NOON);

describe('countdown', () => {
  it.each([
    { left: 28 * DAY, days: 28, hours: 0, minutes: 0, seconds: 0 },
    { left: 28 * DAY - 1, days: 28, hours: 0, minutes: 0, seconds: 0 },
    { left: 28 * DAY - SECOND, days: 27, hours: 23, minutes: 59, seconds: 59 },
    { left: DAY + HOUR + MINUTE + SECOND, days: 1, hours: 1, minutes: 1, seconds: 1 },
    { left: 1_500, days: 0, hours: 0, minutes: 0, seconds: 2 },
    { left: 1, days: 0, hours: 0, minutes: 0, seconds: 1 },
    { left: 0.25, days: 0, hours: 0, minutes: 0, seconds: 1 },
  ])('shows $left ms as $days d $hours h $minutes m $seconds s', ({ left, ...expected }) => {
    expect(parts(left)).toMatchObject({ kind: 'running', ...expected });
  });

  it.each([0, -1, -DAY, -NOON])('says "expired" at the end and after it (%d ms)', (left) => {
    expect(parts(left)).toEqual({ kind: 'expired' });
  });

  it('passes on a lifetime without a date', () => {
    expect(countdown({ kind: 'browser-session' }, NOON)).toEqual({ kind: 'browser-session' });
    expect(countdown({ kind: 'unknown' }, NOON)).toEqual({ kind: 'unknown' });
  });

  it('never shows zero before the end, and its parts always add up to the time left', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, minExcluded: true, max: 100 * 365 * DAY, noNaN: true }), (left) => {
        const shown = parts(left);
        if (shown.kind !== 'running') return NOON + left === NOON;
        const sum = shown.days * DAY + shown.hours * HOUR + shown.minutes * MINUTE + shown.seconds * SECOND;
        return sum === shown.leftMs && sum > 0 && sum >= left - 1 && sum - left < SECOND + 1;
      }),
    );
  });
});
