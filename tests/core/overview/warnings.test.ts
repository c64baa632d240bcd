import { describe, expect, it } from 'vitest';
import {
  findClockWarning,
  findWarnings,
  toneOf,
  type Warning,
  type WarningFacts,
} from '../../../utils/core/overview/warnings.ts';
import type { EarlyEnd } from '../../../utils/core/sessions/early-end.ts';
import type { Lifetime } from '../../../utils/core/sessions/lifetime.ts';
import { DAY, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { until } from '../../fakes/samples/overview.ts';

/** A session of many days that nothing threatens; tests name what differs. */
function facts(change: Partial<WarningFacts> = {}): WarningFacts {
  return {
    lifetime: until(20 * DAY),
    leftMs: 20 * DAY,
    soonMs: 3 * DAY,
    early: null,
    crowding: null,
    seemsCleared: false,
    endIsNews: true,
    ...change,
  };
}

const lasting = (change: Partial<Extract<Lifetime, { kind: 'until' }>>): Lifetime => ({
  kind: 'until',
  expiresAt: 0,
  lengthMs: 28 * DAY,
  renewal: null,
  differs: null,
  ...change,
});
const closes = (because: 'setting' | 'session-cookie'): EarlyEnd => ({ kind: 'browser-close', because });

describe('findWarnings', () => {
  it.each<[string, Partial<WarningFacts>, readonly Warning[]]>([
    ['nothing threatens', {}, []],
    ['the setting clears', { early: closes('setting') }, [{ code: 'cleared-on-exit' }]],
    ['starts without the sign-in', { seemsCleared: true }, [{ code: 'seems-cleared' }]],
    [
      'starts without it, and a near end',
      { seemsCleared: true, leftMs: DAY },
      [{ code: 'seems-cleared' }, { code: 'ends-soon' }],
    ],
    [
      'starts without it, of a session cookie',
      { seemsCleared: true, early: closes('session-cookie'), lifetime: { kind: 'browser-session' }, leftMs: null },
      [{ code: 'session-cookie' }],
    ],
    [
      'a session cookie',
      { early: closes('session-cookie'), lifetime: { kind: 'browser-session' }, leftMs: null },
      [{ code: 'session-cookie' }],
    ],
    ['a private window', { early: { kind: 'private-window-close' } }, [{ code: 'private-window' }]],
    ['many cookies', { crowding: 160 }, [{ code: 'near-cookie-limit', cookies: 160 }]],
    ['a near end', { leftMs: 3 * DAY - 1 }, [{ code: 'ends-soon' }]],
    ['an end that is as far as "soon"', { leftMs: 3 * DAY }, []],
    ['a near end that is no news', { leftMs: DAY, endIsNews: false }, []],
    [
      'a near end, though the browser forgets before it',
      { leftMs: DAY, early: closes('setting') },
      [{ code: 'cleared-on-exit' }],
    ],
    ['no end to be near', { leftMs: null }, []],
    [
      'kept for less than documented',
      { lifetime: lasting({ lengthMs: 7 * DAY, differs: { documentedMs: 28 * DAY, learnedMs: 7 * DAY } }) },
      [{ code: 'lifetime-limited', keptMs: 7 * DAY, documentedMs: 28 * DAY }],
    ],
    [
      'kept for longer than documented',
      { lifetime: lasting({ lengthMs: 90 * DAY, differs: { documentedMs: 28 * DAY, learnedMs: 90 * DAY } }) },
      [],
    ],
    [
      'cut at the longest that browsers keep, where more is documented',
      { lifetime: lasting({ lengthMs: 400 * DAY, differs: { documentedMs: 730 * DAY, learnedMs: 400 * DAY } }) },
      [{ code: 'lifetime-limited', keptMs: 400 * DAY, documentedMs: 730 * DAY }],
    ],
    [
      'as long as browsers keep, and nothing else is documented',
      { lifetime: lasting({ lengthMs: 400 * DAY - 20 * SECOND }) },
      [],
    ],
    ['a near end of what is always that short', { leftMs: DAY, lifetime: lasting({ lengthMs: 3 * DAY }) }, []],
    [
      'a near end of what is a little longer',
      { leftMs: DAY, lifetime: lasting({ lengthMs: 3 * DAY + 1 }) },
      [{ code: 'ends-soon' }],
    ],
    [
      'a near end of what is of unknown length',
      { leftMs: DAY, lifetime: lasting({ lengthMs: null }) },
      [{ code: 'ends-soon' }],
    ],
    ['a length that is not known', { lifetime: lasting({ lengthMs: null }) }, []],
    ['a date that cannot be one', { lifetime: { kind: 'unknown' }, leftMs: null }, []],
    [
      'several at once, gravest first',
      {
        early: closes('setting'),
        crowding: 150,
        lifetime: lasting({ differs: { documentedMs: 28 * DAY, learnedMs: 7 * DAY } }),
      },
      [
        { code: 'cleared-on-exit' },
        { code: 'near-cookie-limit', cookies: 150 },
        { code: 'lifetime-limited', keptMs: 7 * DAY, documentedMs: 28 * DAY },
      ],
    ],
  ])('%s', (_what, change, expected) => {
    expect(findWarnings(facts(change))).toEqual(expected);
  });
});

describe('findClockWarning', () => {
  it.each<[number | 'unknown', boolean]>([
    ['unknown', false],
    [0, false],
    [5 * MINUTE - 1, false],
    [5 * MINUTE, true],
    [-5 * MINUTE + 1, false],
    [-5 * MINUTE, true],
    [365 * DAY, true],
  ])('%s: %s', (offMs, warns) => {
    expect(findClockWarning(offMs)).toEqual(warns ? { code: 'clock-off', offMs } : null);
  });
});

describe('toneOf', () => {
  const all: readonly Warning[] = [
    { code: 'cleared-on-exit' },
    { code: 'seems-cleared' },
    { code: 'private-window' },
    { code: 'session-cookie' },
    { code: 'clock-off', offMs: 1 },
    { code: 'lifetime-limited', keptMs: 1, documentedMs: 2 },
    { code: 'ends-soon' },
    { code: 'near-cookie-limit', cookies: 160 },
    { code: 'access-missing' },
  ];

  it('is a warning for everything on a computer that is not shared', () => {
    expect(all.map((warning) => toneOf(warning, 'own'))).toEqual(all.map(() => 'warning'));
  });

  it('is good for what forgets the sign-in, on a shared computer', () => {
    expect(all.filter((warning) => toneOf(warning, 'shared') === 'good').map(({ code }) => code)).toEqual([
      'cleared-on-exit',
      'private-window',
      'session-cookie',
      'lifetime-limited',
      'near-cookie-limit',
    ]);
  });
});
