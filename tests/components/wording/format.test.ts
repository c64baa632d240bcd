import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../utils/core/format.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../harness/fake-world.ts';

const format = createFormat('en-GB', 'UTC');

describe('a duration', () => {
  it.each([
    [27 * DAY + 23 * HOUR + 59 * MINUTE, '27 days 23 hours', '27 d 23 h'],
    [28 * DAY, '28 days', '28 d'],
    [DAY + HOUR, '1 day 1 hour', '1 d 1 h'],
    [5 * HOUR + 20 * MINUTE + 59 * SECOND, '5 hours 20 minutes', '5 h 20 m'],
    [59 * MINUTE + SECOND, '59 minutes 1 second', '59 m 1 s'],
    [9 * SECOND, '9 seconds', '9 s'],
    [-5, '0 seconds', '0 s'],
  ])('of %d ms is spoken as "%s" and written as "%s"', (ms, full, short) => {
    expect(format.duration(ms)).toBe(full);
    expect(format.shortDuration(ms).replaceAll('\u00a0', ' ')).toBe(short);
  });

  it('is spoken in the language of the user', () => {
    expect(createFormat('de', 'UTC').duration(27 * DAY + 23 * HOUR)).toBe('27 Tage, 23 Stunden');
  });
});

it('adds the year to a date only when it is far away', () => {
  expect(format.moment(NOON + 28 * DAY, NOON)).toBe('Fri 19 Dec, 14:17');
  expect(format.moment(NOON + 400 * DAY, NOON)).toContain('2026');
});

it('says nothing of a past that is less than a minute old, or not past at all', () => {
  expect(format.ago(NOON - 30 * SECOND, NOON)).toBeNull();
  expect(format.ago(NOON + HOUR, NOON)).toBeNull();
  expect(format.ago(NOON - 90 * MINUTE, NOON)).toBe('1 hour ago');
});

describe('a time of day', () => {
  it.each([
    ['en-US', '2:05 AM'],
    ['en-GB', '02:05'],
    ['de', '02:05'],
  ])('is written in %s as "%s"', (language, written) => {
    const early = NOON - (NOON % DAY) + 2 * HOUR + 5 * MINUTE;
    expect(createFormat(language, 'UTC').todayOrMoment(early, early).replaceAll('\u202f', ' ')).toBe(written);
  });
});
