import assert from 'node:assert/strict';
import { planReminders, type Remindable } from '../../../../utils/core/reminders/plan-reminders.ts';
import type { Reminder, ReminderMark, ReminderMarks } from '../../../../utils/core/reminders/reminder.ts';
import { silenceMarks } from '../../../../utils/core/reminders/silence-marks.ts';
import { refId } from '../../../../utils/core/sessions/session.ts';
import { defaultReminders, type QuietHours } from '../../../../utils/core/settings/settings.ts';
import { DAY, type EpochMs, HOUR } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { minuteOfDay } from './night.ts';

/** A long session that slides, one of a fixed length, and a token that lives for hours. */
export const [long, fixed, token] = [refOf('claude'), refOf('github'), refOf('short-lived')];

/** The token renews itself when half of it is over. */
const TOKEN = 6 * HOUR;

const lengths = new Map([
  [refId(long), 28 * DAY],
  [refId(fixed), 9 * DAY],
  [refId(token), TOKEN],
]);

/** A reminder that came, the last moment awake before it, and the times before the end that it stands for, in ms. */
export type Shown = {
  readonly reminder: Reminder;
  readonly at: EpochMs;
  readonly awakeBefore: EpochMs;
  readonly beforeMs: readonly number[];
};

/** Sixty days with a browser: sessions that slide, end, and renew themselves; and reminders of them. */
export function createDays() {
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
      assert(!letEnd.has(nameOf(id, reminder.expiresAt)), '"Let it end" silences');
      assert(beforeMs.length > 0, 'what is shown is marked');
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
