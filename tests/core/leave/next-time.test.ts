import { describe, expect, it } from 'vitest';
import { findNextTime } from '../../../utils/core/leave/next-time.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../../../utils/core/time.ts';

/** A computer's wall clock in a time zone: its minute of the day, and "day hour:minute" to compare. */
function wallClock(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = (at: EpochMs) => Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    minuteOfDay: (at: EpochMs) => Number(parts(at).hour) * 60 + Number(parts(at).minute),
    read: (at: EpochMs) => {
      const { day, month, hour, minute } = parts(at);
      return `${month}-${day} ${hour}:${minute}`;
    },
  };
}

/** Each zone with the nights (UTC dates of the evening before) after which its clocks differ, if they change. */
const zones: readonly [string, readonly string[]][] = [
  ['UTC', []],
  ['Europe/Berlin', ['2026-03-28', '2026-10-24']],
  ['Europe/London', ['2026-03-28', '2026-10-24']],
  ['America/New_York', ['2026-03-07', '2026-10-31']],
  ['America/St_Johns', ['2026-03-07', '2026-10-31']],
  ['America/Santiago', ['2026-04-04', '2026-09-05']],
  ['Australia/Lord_Howe', ['2026-04-04', '2026-10-03']],
  ['Australia/Sydney', ['2026-04-04', '2026-10-03']],
  ['Pacific/Chatham', ['2026-04-04', '2026-09-26']],
  ['Africa/Casablanca', ['2026-02-14', '2026-03-21']],
  ['Asia/Kathmandu', []],
  ['Pacific/Kiritimati', []],
];

describe.each(zones)('the daily time over a change of the clocks, in %s', (zone, nights) => {
  const { minuteOfDay, read } = wallClock(zone);
  const days = [...nights, '2026-06-10'].map((day) => Date.parse(`${day}T00:00:00Z`));

  it.each([0, 5 * 60 + 15, 12 * 60, 18 * 60, 23 * 60 + 59])(
    'minute %i is that of the wall clock each day',
    (minute) => {
      const expected = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      for (const day of days) {
        for (let hour = -24; hour <= 60; hour += 4) {
          const now = day + hour * HOUR + 7 * MINUTE;
          const at = findNextTime(minute, now, minuteOfDay);
          expect(at, read(now)).toBeGreaterThan(now);
          expect(at - now, read(now)).toBeLessThanOrEqual(DAY + 2 * HOUR);
          // Santiago's clocks jump at midnight, so that one day there begins at 01:00.
          if (!(zone === 'America/Santiago' && minute === 0)) expect(read(at).slice(6), read(now)).toBe(expected);
        }
      }
    },
  );

  it('comes once on each day, also around the night of a change', () => {
    for (const day of days) {
      const seen: string[] = [];
      for (let at = findNextTime(2 * 60 + 15, day - DAY, minuteOfDay); seen.length < 5; ) {
        seen.push(read(at).slice(0, 5));
        at = findNextTime(2 * 60 + 15, at, minuteOfDay);
      }
      const first = Date.parse(`2026-${seen[0]}T00:00:00Z`);
      expect(seen).toEqual(seen.map((_day, index) => new Date(first + index * DAY).toISOString().slice(5, 10)));
    }
  });
});

it('a time that the spring change leaves out is the first moment after the change', () => {
  const { minuteOfDay, read } = wallClock('Europe/Berlin');
  const evening = Date.parse('2026-03-28T19:00:00Z');
  expect(read(findNextTime(2 * 60 + 30, evening, minuteOfDay))).toBe('03-29 03:00');
  const lordHowe = wallClock('Australia/Lord_Howe');
  const before = Date.parse('2026-10-03T09:00:00Z');
  expect(lordHowe.read(findNextTime(2 * 60 + 15, before, lordHowe.minuteOfDay))).toBe('10-04 02:30');
});

it('a time that the autumn change brings twice comes the first time only', () => {
  const { minuteOfDay, read } = wallClock('Europe/Berlin');
  const first = findNextTime(2 * 60 + 30, Date.parse('2026-10-24T19:00:00Z'), minuteOfDay);
  expect(new Date(first).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(read(findNextTime(2 * 60 + 30, first, minuteOfDay))).toBe('10-26 02:30');
  expect(read(findNextTime(2 * 60 + 30, first + 45 * MINUTE, minuteOfDay))).toBe('10-26 02:30');
});
