import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refId } from '../../../../utils/core/sessions/session.ts';
import type { QuietHours } from '../../../../utils/core/settings/settings.ts';
import { DAY, HOUR, MINUTE } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { runs } from '../../../torture/length.ts';
import { firstAllowed, isQuiet, night } from './night.ts';
import { createDays, fixed, long, type Shown, token } from './reminded-days.ts';

const step = fc.record({
  what: fc.constantFrom(
    'live',
    'live',
    'live',
    'live',
    'sleep',
    'sleep',
    'renew',
    'sign-in',
    'let-it-end',
    'quiet',
    'loud',
    'off-and-on',
    'clock-back',
    'clock-right',
  ),
  hours: fc.constantFrom(1, 9, 20, 60, 100, 200),
  ref: fc.constantFrom(long, fixed),
});

describe('sixty days of reminders', () => {
  it('bring each once, never in quiet hours, never of a token that renews itself, and late only what was missed', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (story) => {
        const { days, ...act } = createDays();
        for (const ref of [long, fixed, token]) act.signIn(ref);
        const seen = new Set<string>();
        let judged = 0;
        for (const { what, hours, ref } of story) {
          if (days.now - days.clockOff > NOON + 60 * DAY) break;
          const clockWasOff = days.clockOff !== 0 || what === 'clock-right';
          if (what === 'live') act.live(hours * HOUR);
          if (what === 'sleep') act.sleep(hours * HOUR);
          if (what === 'renew') act.renew(ref);
          if (what === 'sign-in') act.signIn(ref);
          if (what === 'let-it-end') act.letEnd(ref);
          if (what === 'quiet') days.quiet = night;
          if (what === 'loud') days.quiet = null;
          if (what === 'off-and-on') {
            days.on = false;
            act.sleep(hours * HOUR);
            days.on = true;
            act.plan();
            assert.deepEqual(days.shown.slice(judged), [], 'turning off and on again brings no old ones');
          }
          if (what === 'clock-back' && days.clockOff === 0) act.jump(-365 * DAY);
          if (what === 'clock-right') act.jump(-days.clockOff);
          for (const one of days.shown.slice(judged)) judge(one, days.quiet, clockWasOff);
          for (const { reminder, beforeMs } of days.shown.slice(judged)) {
            for (const before of beforeMs) {
              const key = `${act.generationOf(reminder.ref)} ${refId(reminder.ref)} ${before} ${reminder.expiresAt}`;
              assert(!seen.has(key), `twice: ${key}`);
              seen.add(key);
            }
          }
          judged = days.shown.length;
        }
        count += judged;
      }),
      { numRuns: runs(1_000) },
    );
    expect(count).toBeGreaterThan(1_000);
  });

  function judge({ reminder, at, awakeBefore, beforeMs }: Shown, quiet: QuietHours | null, clockWasOff: boolean): void {
    assert.notEqual(reminder.ref.siteId, 'short-lived', 'a short-lived token that renews itself raises none');
    assert(at < reminder.expiresAt);
    if (quiet !== null) assert(!isQuiet(at), 'never in quiet hours');
    const moment = firstAllowed(reminder.expiresAt - Math.min(...beforeMs), quiet);
    assert(at >= moment);
    assert.equal(reminder.late, at - moment > 10 * MINUTE, 'it says whether it is late');
    if (!clockWasOff && moment > awakeBefore)
      assert.equal(
        reminder.late,
        at - moment > 10 * MINUTE && at - awakeBefore > 10 * MINUTE,
        'late only where the computer slept over the moment',
      );
  }
});
