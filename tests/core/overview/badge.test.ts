import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBadge, findNextBadgeChange } from '../../../utils/core/overview/badge.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { sessionView, until } from '../../fakes/samples/overview.ts';
import { runs } from '../../torture/length.ts';

const remindingFrom = (longestMs: number) => ({
  ...defaultSettings,
  reminders: { ...defaultSettings.reminders, beforeMs: [longestMs] },
});
const text = (leftMs: number, longestMs = 3 * DAY) =>
  buildBadge(sessionView(until(leftMs)), remindingFrom(longestMs), NOON)?.text ?? null;

describe('buildBadge', () => {
  it.each([
    [3 * DAY, null],
    [3 * DAY - SECOND, '2d'],
    [DAY, '1d'],
    [DAY - SECOND, '23h'],
    [HOUR, '1h'],
    [HOUR - SECOND, '59m'],
    [MINUTE, '1m'],
    [MINUTE - SECOND, '<1m'],
    [1, '<1m'],
    [0, null],
    [-DAY, null],
  ])('with %d ms left shows %s', (left, expected) => {
    expect(text(left)).toBe(expected);
  });

  it('shows nothing for what only may be a sign-in, and waits for no change of it', () => {
    const mayBe = { ...sessionView(until(HOUR)), sign: 'may-be' } as const;
    expect(buildBadge(mayBe, defaultSettings, NOON)).toBeNull();
    expect(findNextBadgeChange([mayBe], defaultSettings, NOON)).toBeNull();
  });

  it.each([
    [400 * DAY, 399 * DAY, '99d+'],
    [400 * DAY, 99 * DAY, '99d'],
    [0, 1, null],
  ])('appears as early as the user wants (%d ms)', (warningMs, left, expected) => {
    expect(text(left, warningMs)).toBe(expected);
  });

  it('has at most four characters', () => {
    fc.assert(fc.property(fc.nat(400 * DAY), (left) => (text(left, 400 * DAY) ?? '').length <= 4));
  });

  it('shows nothing without a session, without a date, or when switched off', () => {
    expect(buildBadge(null, defaultSettings, NOON)).toBeNull();
    expect(buildBadge(sessionView({ kind: 'browser-session' }), defaultSettings, NOON)).toBeNull();
    expect(buildBadge(sessionView({ kind: 'unknown' }), defaultSettings, NOON)).toBeNull();
    expect(buildBadge(sessionView(until(DAY)), { ...defaultSettings, badge: false }, NOON)).toBeNull();
  });
});

describe('findNextBadgeChange', () => {
  const next = (leftMs: number, now = NOON) => findNextBadgeChange([sessionView(until(leftMs))], defaultSettings, now);
  const at = (session: ReturnType<typeof sessionView>, now: number) =>
    buildBadge(session, defaultSettings, now)?.text ?? null;

  it('gives the nearest of several changes, and null if nothing will change', () => {
    expect(findNextBadgeChange([sessionView(until(9 * DAY)), sessionView(until(5 * DAY))], defaultSettings, NOON)).toBe(
      next(5 * DAY),
    );
    expect(
      findNextBadgeChange(
        [sessionView(until(0)), sessionView({ kind: 'browser-session' }), sessionView({ kind: 'unknown' })],
        defaultSettings,
        NOON,
      ),
    ).toBeNull();
    expect(findNextBadgeChange([sessionView(until(DAY))], { ...defaultSettings, badge: false }, NOON)).toBeNull();
  });

  it('gives exactly the moment at which the badge changes', () => {
    const lefts = fc.oneof(
      fc.nat(6 * DAY),
      fc.constantFrom(
        3 * DAY,
        3 * DAY + 1,
        3 * DAY - 1,
        2 * DAY,
        DAY,
        DAY + 1,
        DAY - 1,
        HOUR,
        HOUR - 1,
        MINUTE,
        MINUTE - 1,
        1,
      ),
    );
    fc.assert(
      fc.property(lefts, (left) => {
        const session = sessionView(until(left));
        const moment = findNextBadgeChange([session], defaultSettings, NOON);
        if (moment === null) return left === 0;
        const before = at(session, NOON);
        return moment > NOON && at(session, moment - 1) === before && at(session, moment) !== before;
      }),
      { numRuns: runs(2_000) },
    );
  });
});
