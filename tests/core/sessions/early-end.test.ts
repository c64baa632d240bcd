import { describe, expect, it } from 'vitest';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import { type Countdown, countdownSession } from '../../../utils/core/sessions/countdown.ts';
import { type Clearing, type EarlyEnd, findEarlyEnd } from '../../../utils/core/sessions/early-end.ts';
import type { Lifetime } from '../../../utils/core/sessions/lifetime.ts';
import { DAY, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { until } from '../../fakes/samples/overview.ts';
import { container, defaultStore, privateStore } from '../../fakes/samples/stores.ts';

const dated = until(DAY);
const undated: Lifetime = { kind: 'browser-session' };
const byClose = (because: 'session-cookie' | 'setting'): EarlyEnd => ({
  kind: 'browser-close',
  because,
});
const byWindow: EarlyEnd = { kind: 'private-window-close' };

describe('findEarlyEnd', () => {
  it.each<[string, Lifetime, CookieStore, Clearing, EarlyEnd | null]>([
    ['a dated cookie that is kept', dated, defaultStore, 'keeps', null],
    ['a dated cookie, and it is unknown whether the browser clears', dated, defaultStore, 'unknown', null],
    ['a dated cookie that the setting clears', dated, defaultStore, 'clears', byClose('setting')],
    ['a dated cookie that starts of the browser were without', dated, container, 'seems-to-clear', null],
    ['an undated cookie', undated, defaultStore, 'unknown', byClose('session-cookie')],
    ['an undated cookie, whatever is kept', undated, defaultStore, 'keeps', byClose('session-cookie')],
    ['an undated cookie that the setting clears too', undated, defaultStore, 'clears', byClose('setting')],
    ['a date that cannot be one', { kind: 'unknown' }, defaultStore, 'unknown', null],
    ['a private window, before all else', dated, privateStore, 'clears', byWindow],
    ['an undated cookie in a private window', undated, privateStore, 'keeps', byWindow],
  ])('%s', (_what, lifetime, store, clearing, expected) => {
    expect(findEarlyEnd({ lifetime }, store, clearing)).toEqual(expected);
  });
});

describe('countdownSession', () => {
  const running = { kind: 'running', leftMs: DAY, days: 1, hours: 0, minutes: 0, seconds: 0 } as const;
  it.each<[string, Lifetime, EarlyEnd | null, Countdown]>([
    ['counts down to the date', dated, null, running],
    ['leads with the end of the browser', dated, byClose('setting'), { kind: 'browser-session' }],
    ['leads with the end of the private window', dated, byWindow, { kind: 'private-window' }],
    ['says so of a session cookie', undated, byClose('session-cookie'), { kind: 'browser-session' }],
    ['says so of a session cookie in a private window', undated, byWindow, { kind: 'private-window' }],
    [
      'leads with the end of the browser where the date is none',
      { kind: 'unknown' },
      byClose('setting'),
      { kind: 'browser-session' },
    ],
    ['has nothing to count where the date is none', { kind: 'unknown' }, null, { kind: 'unknown' }],
    ['is over where the date has passed, whatever else may end it', until(0), byClose('setting'), { kind: 'expired' }],
    ['is over where the date has passed in a private window', until(-SECOND), byWindow, { kind: 'expired' }],
  ])('%s', (_what, lifetime, early, expected) => {
    expect(countdownSession({ lifetime, early }, NOON)).toEqual(expected);
  });
});
