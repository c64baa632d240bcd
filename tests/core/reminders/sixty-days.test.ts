import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReminders, type Remindable } from '../../../utils/core/reminders/plan-reminders.ts';
import type { Reminder, ReminderMark, ReminderMarks } from '../../../utils/core/reminders/reminder.ts';
import { silenceMarks } from '../../../utils/core/reminders/silence-marks.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { defaultReminders, type QuietHours } from '../../../utils/core/settings/settings.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { refOf } from '../../fakes/fake-world.ts';

const [long, fixed, token] = [refOf('claude'), refOf('github'), refOf('short-lived')];
/** The token renews itself when half of it is over. */
const TOKEN = 6 * HOUR;
const lengths = new Map([
  [refId(long), 28 * DAY],
  [refId(fixed), 9 * DAY],
  [refId(token), TOKEN],
]);
const night: QuietHours = { fromMinute: 22 * 60, toMinute: 8 * 60 };
const minuteOfDay = (at: EpochMs) => Math.floor((at % DAY) / MINUTE);
const isQuiet = (at: EpochMs) => minuteOfDay(at) >= night.fromMinute || minuteOfDay(at) < night.toMinute;

/** The first minute from then on that is not quiet, found by looking at each. */
function firstAllowed(at: EpochMs, quiet: QuietHours | null): EpochMs {
  let allowed = at;
  while (quiet !== null && isQuiet(allowed)) allowed = Math.floor(allowed / MINUTE) * MINUTE + MINUTE;
  return allowed;
}

type Shown = {
  readonly reminder: Reminder;
  readonly at: EpochMs;
  readonly awakeBefore: EpochMs;
  readonly beforeMs: readonly number[];
};

/** Sixty days with a browser: sessions that slide, end, and renew themselves; and reminders of them. */
function createDays() {
  const ends = new Map<string, { readonly expiresAt: EpochMs; readonly generation: number }>();
  const shown: Shown[] = [];
  const letEnd = new Set<string>();
  /** A session of its own, with this end: two may have the same end where the clock was set back. */
  const nameOf = (id: string, expiresAt: EpochMs) => `${ends.get(id)?.generation} ${id} ${expiresAt}`;
  const days = {
    now: NOON,
    marks: {} as ReminderMarks,
    quiet: null as QuietHours | null,
    on: true,
    generation: 0,
    shown,
    clockOff: 0,
    lastAwake: NOON,
  };
  const refs = [long, fixed, token];

  function signIn(ref: typeof long): void {
    days.generation += 1;
    ends.set(refId(ref), { expiresAt: days.now + (lengths.get(refId(ref)) ?? 0), generation: days.generation });
  }
  function renew(ref: typeof long): void {
    const known = ends.get(refId(ref));
    if (known && known.expiresAt > days.now)
      ends.set(refId(ref), { ...known, expiresAt: days.now + (lengths.get(refId(ref)) ?? 0) });
    else signIn(ref);
  }
  function sessions(): Remindable[] {
    // browsers drop what has expired
    for (const [id, { expiresAt }] of ends) if (expiresAt <= days.now) ends.delete(id);
    return refs.flatMap((ref) => {
      const end = ends.get(refId(ref));
      return end
        ? [
            {
              ref,
              siteName: ref.siteId,
              expiresAt: end.expiresAt,
              lengthMs: lengths.get(refId(ref)) ?? null,
              renews: true,
              store: null,
            },
          ]
        : [];
    });
  }

  function plan(): EpochMs | null {
    const here = sessions();
    const before = days.marks;
    const made = days.on
      ? planReminders(here, before, {
          settings: { ...defaultReminders, on: true, quiet: days.quiet },
          now: days.now,
          minuteOfDay,
        })
      : { due: [], marks: silenceMarks(before, here, days.now), nextAt: null };
    for (const reminder of made.due) {
      const id = refId(reminder.ref);
      const known = new Set((before[id]?.told ?? []).map(keyOf));
      const beforeMs = (made.marks[id]?.told ?? []).filter((one) => !known.has(keyOf(one))).map((one) => one.beforeMs);
      shown.push({ reminder, at: days.now, awakeBefore: days.lastAwake, beforeMs });
      expect(letEnd.has(nameOf(id, reminder.expiresAt)), '"Let it end" silences').toBe(false);
      expect(beforeMs.length, 'what is shown is marked').toBeGreaterThan(0);
    }
    days.marks = made.marks;
    days.lastAwake = days.now;
    return made.nextAt;
  }

  /** Awake: alarms ring, and the token renews itself. */
  function live(ms: number): void {
    const until = days.now + ms;
    for (let next = plan(); days.now < until; next = plan()) {
      const renewal = (ends.get(refId(token))?.expiresAt ?? days.now) - TOKEN / 2;
      if (renewal <= days.now) renew(token);
      days.now = Math.min(until, next ?? until, renewal <= days.now ? days.now + TOKEN / 2 : renewal);
    }
    plan();
  }

  return {
    days,
    live,
    plan,
    renew: (ref: typeof long) => {
      renew(ref);
      plan();
    },
    signIn: (ref: typeof long) => {
      signIn(ref);
      plan();
    },
    sleep: (ms: number) => {
      days.now += ms;
      live(0);
    },
    letEnd: (ref: typeof long) => {
      const mark: ReminderMark | undefined = days.marks[refId(ref)];
      if (!mark) return;
      days.marks = { ...days.marks, [refId(ref)]: { ...mark, letEnd: true } };
      letEnd.add(nameOf(refId(ref), mark.expiresAt));
    },
    generationOf: (ref: Remindable['ref']) => ends.get(refId(ref))?.generation ?? 0,
    jump: (ms: number) => {
      days.now += ms;
      days.clockOff += ms;
      plan();
    },
  };
}

function keyOf({ beforeMs, expiresAt }: { readonly beforeMs: number; readonly expiresAt: EpochMs }): string {
  return `${beforeMs} ${expiresAt}`;
}

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
            expect(days.shown.slice(judged), 'turning off and on again brings no old ones').toEqual([]);
          }
          if (what === 'clock-back' && days.clockOff === 0) act.jump(-365 * DAY);
          if (what === 'clock-right') act.jump(-days.clockOff);
          for (const one of days.shown.slice(judged)) judge(one, days.quiet, clockWasOff);
          for (const { reminder, beforeMs } of days.shown.slice(judged)) {
            for (const before of beforeMs) {
              const key = `${act.generationOf(reminder.ref)} ${refId(reminder.ref)} ${before} ${reminder.expiresAt}`;
              expect(seen.has(key), `twice: ${key}`).toBe(false);
              seen.add(key);
            }
          }
          judged = days.shown.length;
        }
        count += judged;
      }),
      { numRuns: 1_000 },
    );
    expect(count).toBeGreaterThan(1_000);
  }, 120_000);

  function judge({ reminder, at, awakeBefore, beforeMs }: Shown, quiet: QuietHours | null, clockWasOff: boolean): void {
    expect(reminder.ref.siteId, 'a short-lived token that renews itself raises none').not.toBe('short-lived');
    expect(at).toBeLessThan(reminder.expiresAt);
    if (quiet !== null) expect(isQuiet(at), 'never in quiet hours').toBe(false);
    const moment = firstAllowed(reminder.expiresAt - Math.min(...beforeMs), quiet);
    expect(at).toBeGreaterThanOrEqual(moment);
    expect(reminder.late, 'it says whether it is late').toBe(at - moment > 10 * MINUTE);
    if (!clockWasOff && moment > awakeBefore)
      expect(reminder.late, 'late only where the computer slept over the moment').toBe(
        at - moment > 10 * MINUTE && at - awakeBefore > 10 * MINUTE,
      );
  }
});

describe('a reminder that was missed', () => {
  it.each([false, true])('comes once on waking (quiet hours: %s), and says that it is late', (withQuiet) => {
    const { days, ...act } = createDays();
    days.quiet = withQuiet ? night : null;
    act.signIn(fixed);
    act.live(5 * DAY);
    expect(days.shown).toEqual([]);
    act.sleep(3 * DAY + HOUR);
    act.live(6 * HOUR);
    expect(days.shown.map(({ reminder: { ref, late } }) => [ref.siteId, late])).toEqual([['github', true]]);
  });
});
