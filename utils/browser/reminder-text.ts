import type { Format } from '../core/format.ts';
import type { Reminder } from '../core/reminders/reminder.ts';
import { now } from './clock.ts';
import type { ReminderText } from './notifications.ts';

/** What a reminder says: which site, how long still, and, if so, that it comes late. */
export function createReminderText(words: (key: string, substitutions: string[]) => string, format: Format): (reminder: Reminder) => ReminderText {
  return ({ siteName, expiresAt, late }) => ({
    title: words('reminderTitle', [siteName, format.duration(Math.max(0, expiresAt - now()))]),
    message: [words('reminderMessage', [format.moment(expiresAt, now())]), ...(late ? [words('reminderLate', [])] : [])].join(' '),
  });
}
