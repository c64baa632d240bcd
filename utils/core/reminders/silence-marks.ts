import { refId, type SessionRef } from '../sessions/session.ts';
import type { EpochMs } from '../time.ts';
import type { ReminderMarks } from './reminder.ts';

/**
 * The marks while reminders are off. No threshold lies ahead, so that turning reminders on again brings no old ones.
 * Shown reminders and "Let it end" stay for sessions that are here or may come back, so that none is shown twice after
 * a wrong clock is corrected.
 */
export function silenceMarks(
  marks: ReminderMarks,
  sessions: readonly { readonly ref: SessionRef; readonly expiresAt: EpochMs }[],
  now: EpochMs,
): ReminderMarks {
  const ends = new Map(sessions.map(({ ref, expiresAt }) => [refId(ref), expiresAt]));
  const silenced = Object.entries(marks).map(
    ([id, mark]) =>
      [id, { ...mark, ahead: [], letEnd: mark.letEnd && (ends.get(id) ?? mark.expiresAt) === mark.expiresAt }] as const,
  );
  return Object.fromEntries(
    silenced.filter(
      ([id, { told, letEnd, expiresAt }]) => (ends.has(id) || expiresAt > now) && (told.length > 0 || letEnd),
    ),
  );
}
