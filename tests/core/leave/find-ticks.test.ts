import { describe, expect, it } from 'vitest';
import { findSince, RECENT, type Since, wasHereBefore } from '../../../utils/core/leave/find-ticks.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { until } from '../../fakes/samples/overview.ts';

const ago = (ms: number, exact = true): Since => ({ at: NOON - ms, exact });

describe('a session', () => {
  it.each<[string, Since | null, boolean]>([
    ['of unknown age', null, false],
    ['that began an hour ago', ago(HOUR), false],
    ['that began twelve hours ago', ago(RECENT), false],
    ['that began more than twelve hours ago', ago(RECENT + 1), true],
    ['that began more than twelve hours ago, or earlier', ago(RECENT + 1, false), true],
  ])('%1$s counts as here before the person who leaves: %3$s', (_what, since, expected) => {
    expect(wasHereBefore(since, NOON)).toBe(expected);
  });
});

describe('since when a session has been here', () => {
  const renewed = (agoMs: number) => {
    const lastRenewedAt = NOON - agoMs;
    return { ...until(HOUR), renewal: { idleMs: HOUR, lastRenewedAt, renewsFrom: lastRenewedAt } } as const;
  };

  it('is exact if its beginning was seen, whatever its renewal says', () => {
    const entry = { firstSeenAt: NOON - HOUR, startSeen: true, lostSight: false };
    expect(findSince(renewed(2 * HOUR), entry)).toEqual(ago(HOUR));
  });

  it('is the earlier of the first look and the last renewal if its beginning was not seen', () => {
    const entry = { firstSeenAt: NOON - HOUR, startSeen: false, lostSight: false };
    expect(findSince(renewed(2 * HOUR), entry)).toEqual(ago(2 * HOUR, false));
    expect(findSince(renewed(HOUR / 2), entry)).toEqual(ago(HOUR, false));
    expect(findSince(until(HOUR), entry)).toEqual(ago(HOUR, false));
  });

  it('is not told by an entry that went out of sight: it may be about an earlier one', () => {
    const entry = { firstSeenAt: NOON - RECENT - HOUR, startSeen: true, lostSight: true };
    expect(findSince(until(HOUR), entry)).toBeNull();
    expect(findSince(renewed(HOUR), entry)).toEqual(ago(HOUR, false));
  });

  it('is the last renewal if there is no record', () => {
    expect(findSince(renewed(2 * HOUR), null)).toEqual(ago(2 * HOUR, false));
    expect(findSince(until(HOUR), null)).toBeNull();
    expect(findSince({ kind: 'browser-session' }, null)).toBeNull();
  });
});
