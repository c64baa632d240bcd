import { planReminders, type Remindable } from '../../../utils/core/reminders/plan-reminders.ts';
import type { ReminderMark, ReminderMarks } from '../../../utils/core/reminders/reminder.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { defaultReminders, type ReminderSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

export const END = NOON + 10 * DAY;
export const ref = refOf('claude');
export const minuteOfDay = (at: EpochMs) => Math.floor((at % DAY) / MINUTE);

/** One look: its time, what differs in the session then (or that it is gone), and what differs in the settings. */
export type Step = readonly [at: EpochMs, change?: Partial<Remindable> | 'gone', settings?: Partial<ReminderSettings>];

/** A sign-in to Claude that ends ten days after noon. */
export const claude = (change: Partial<Remindable> = {}): Remindable => ({
  ref,
  siteName: 'Claude',
  expiresAt: END,
  lengthMs: 28 * DAY,
  renews: true,
  store: null,
  ...change,
});

/** The plan of one look, after what earlier looks have marked. */
export const planAt = (marks: ReminderMarks, [at, change = {}, settings = {}]: Step) =>
  planReminders(change === 'gone' ? [] : [claude(change)], marks, {
    settings: { ...defaultReminders, on: true, ...settings },
    now: at,
    minuteOfDay,
  });

/** Plans at each moment in turn, and tells which reminders came: how long before the end, and whether late. */
export function follow(...steps: readonly Step[]): readonly string[] {
  let marks: ReminderMarks = {};
  return steps.flatMap((step) => {
    const plan = planAt(marks, step);
    marks = plan.marks;
    return plan.due.map(({ expiresAt, late }) => `${(expiresAt - step[0]) / HOUR} h${late ? ', late' : ''}`);
  });
}

/** The marks after "Let it end" was pressed. */
export const letEnd = (marks: ReminderMarks): ReminderMarks => ({
  [refId(ref)]: { ...(marks[refId(ref)] as ReminderMark), letEnd: true },
});
