import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAllowedAt } from '../../../utils/core/reminders/quiet-hours.ts';
import type { QuietHours } from '../../../utils/core/settings/settings.ts';
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { runs } from '../../torture/length.ts';

const MIDNIGHT = NOON - 12 * HOUR;
const utc = (at: EpochMs) => Math.floor((((at % DAY) + DAY) % DAY) / MINUTE);
const night: QuietHours = { fromMinute: 22 * 60, toMinute: 7 * 60 };
const lunch: QuietHours = { fromMinute: 12 * 60, toMinute: 13 * 60 };
const time = (hours: number, minutes = 0, seconds = 0) => MIDNIGHT + hours * HOUR + minutes * MINUTE + seconds * SECOND;

describe('findAllowedAt', () => {
  it.each<[string, QuietHours | null, EpochMs, EpochMs]>([
    ['without quiet hours', null, time(3), time(3)],
    ['where they are empty', { fromMinute: 60, toMinute: 60 }, time(1), time(1)],
    ['before them', lunch, time(11, 59, 59), time(11, 59, 59)],
    ['at their beginning', lunch, time(12), time(13)],
    ['in the middle of them, with seconds', lunch, time(12, 30, 17), time(13)],
    ['in their last second', lunch, time(12, 59, 59), time(13)],
    ['at their end', lunch, time(13), time(13)],
    ['late in the evening', night, time(23), time(31)],
    ['early in the morning', night, time(6, 59), time(7)],
    ['at midnight', night, time(24), time(31)],
    ['in the day', night, time(15, 0, 1), time(15, 0, 1)],
    ['where they last all day but a minute', { fromMinute: 1, toMinute: 0 }, time(12), time(24)],
  ])('%s', (_what, quiet, at, expected) => {
    expect(findAllowedAt(at, quiet, utc)).toBe(expected);
  });

  it.each<[string, number, EpochMs]>([
    ['are set back: an hour more to wait', -60, time(31) + HOUR],
    ['are set forward: counting minutes would stop too late, never too soon', 60, time(31)],
  ])(
    'waits until the clock shows the end of quiet hours, in a night in which the clocks %s',
    (_what, change, expected) => {
      const wall = (at: EpochMs) => utc(at + (at >= time(27) ? change * MINUTE : 0));
      const allowed = findAllowedAt(time(23), night, wall);
      expect(allowed).toBe(expected);
      expect(wall(allowed)).toBeGreaterThanOrEqual(night.toMinute);
    },
  );

  it('gives a moment that is not quiet and not earlier, and the moment itself if that is not quiet', () => {
    const minute = fc.nat(24 * 60 - 1);
    fc.assert(
      fc.property(fc.record({ fromMinute: minute, toMinute: minute }), fc.nat(3 * DAY), (quiet, offset) => {
        const at = NOON + offset;
        const allowed = findAllowedAt(at, quiet, utc);
        const isQuiet = (moment: EpochMs) => {
          const { fromMinute: from, toMinute: to } = quiet;
          const now = utc(moment);
          return from < to ? now >= from && now < to : from > to && (now >= from || now < to);
        };
        return allowed >= at && allowed - at <= DAY && !isQuiet(allowed) && (isQuiet(at) || allowed === at);
      }),
      { numRuns: runs(2_000) },
    );
  });
});
