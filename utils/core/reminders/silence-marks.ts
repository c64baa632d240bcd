import { refId, type SessionRef } from '../sessions/session.ts';
import type { EpochMs } from '../time.ts';
import type { ReminderMarks } from './reminder.ts';

/**
 * The marks while no reminder may come: nothing lies ahead, so that turning on again brings no old ones. Of sessions
 * that are here, or may be again, it is remembered what was told, so that a clock which is put right brings none twice,
 * and "Let it end" for that end.
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
