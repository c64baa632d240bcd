import { refId, type SessionRef } from '../sessions/session.ts';
import type { ReminderSettings } from '../settings/settings.ts';
import { type EpochMs, MINUTE } from '../time.ts';
import { findAllowedAt } from './quiet-hours.ts';
import type { Reminder, ReminderMark, ReminderMarks } from './reminder.ts';

/** In ms. Alarms come a little after their time; only a longer delay counts as late. */
const LATE_AFTER = 10 * MINUTE;

/** A session that reminders make sense for: it ends on a date, in a store that lasts. */
export type Remindable = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly expiresAt: EpochMs;
  /** Its full length in ms; null if not known. */
  readonly lengthMs: number | null;
} & Pick<Reminder, 'renews' | 'store'>;

export type ReminderPlan = {
  readonly due: readonly Reminder[];
  readonly marks: ReminderMarks;
  /** When to look again; null if no reminder lies ahead. */
  readonly nextAt: EpochMs | null;
};

type Rules = {
  readonly settings: ReminderSettings;
  readonly now: EpochMs;
  readonly minuteOfDay: (at: EpochMs) => number;
};

/**
 * Plans notifications. A threshold (ms before the end) counts only if an earlier look saw it lie ahead, and only for a
 * session that is longer than the threshold. So a wrong clock or a short-lived token causes no reminder. After a
 * renewal a threshold counts again only if the end moved by at least the threshold. If several are due for a session,
 * one reminder is shown. The caller writes the marks before it shows anything; they stay while the session is out of
 * sight.
 */
export function planReminders(sessions: readonly Remindable[], marks: ReminderMarks, rules: Rules): ReminderPlan {
  const due: Reminder[] = [];
  const next: Record<string, ReminderMark> = { ...keepMarks(marks, rules.now) };
  const moments: EpochMs[] = [];
  for (const session of sessions) {
    const mark = carryOver(session, marks[refId(session.ref)] ?? null, rules);
    const passed = mark.ahead.filter((beforeMs) => session.expiresAt - beforeMs <= rules.now);
    const allowed = passed.filter(
      (beforeMs) =>
        findAllowedAt(session.expiresAt - beforeMs, rules.settings.quiet, rules.minuteOfDay) <= rules.now &&
        isAwake(rules),
    );
    const told = allowed.length > 0 && rules.now < session.expiresAt;
    if (told && !mark.letEnd && !rules.settings.sitesOff.includes(session.ref.siteId))
      due.push(toReminder(session, Math.min(...allowed), rules));
    const ahead = told ? mark.ahead.filter((beforeMs) => !passed.includes(beforeMs)) : mark.ahead;
    next[refId(session.ref)] = {
      ...mark,
      ahead,
      told: told
        ? [...mark.told, ...passed.map((beforeMs) => ({ beforeMs, expiresAt: session.expiresAt }))]
        : mark.told,
    };
    moments.push(
      ...ahead.map((beforeMs) =>
        findAllowedAt(Math.max(session.expiresAt - beforeMs, rules.now), rules.settings.quiet, rules.minuteOfDay),
      ),
    );
  }
  const later = moments.filter((at) => at > rules.now);
  return { due, marks: next, nextAt: later.length > 0 ? Math.min(...later) : null };
}

/** Keeps the marks whose end is still to come: a session that is not seen now may come back. */
export function keepMarks(marks: ReminderMarks, now: EpochMs): ReminderMarks {
  return Object.fromEntries(Object.entries(marks).filter(([, { expiresAt }]) => expiresAt > now));
}

/** Makes the marks for a session's present end from those of its former end. */
function carryOver(
  { ref, expiresAt, lengthMs }: Remindable,
  known: ReminderMark | null,
  { settings, now }: Rules,
): ReminderMark {
  const isSameEnd = known !== null && known.expiresAt === expiresAt;
  const told = (known?.told ?? []).filter(({ beforeMs, expiresAt: about }) => Math.abs(expiresAt - about) < beforeMs);
  const isOpen = (beforeMs: number) => !told.some((one) => one.beforeMs === beforeMs);
  const wasAhead = (beforeMs: number) => isSameEnd && known.ahead.includes(beforeMs);
  const isAhead = (beforeMs: number) => expiresAt - beforeMs > now && (lengthMs === null || lengthMs > beforeMs);
  const ahead = settings.beforeMs.filter((beforeMs) => isOpen(beforeMs) && (wasAhead(beforeMs) || isAhead(beforeMs)));
  return { ref, expiresAt, ahead, told, letEnd: isSameEnd && known.letEnd };
}

function isAwake({ now, settings, minuteOfDay }: Rules): boolean {
  return findAllowedAt(now, settings.quiet, minuteOfDay) <= now;
}

function toReminder(
  { ref, siteName, expiresAt, renews, store }: Remindable,
  beforeMs: number,
  { now, settings, minuteOfDay }: Rules,
): Reminder {
  const allowedAt = findAllowedAt(expiresAt - beforeMs, settings.quiet, minuteOfDay);
  return { ref, siteName, expiresAt, late: now - allowedAt > LATE_AFTER, renews, store };
}
