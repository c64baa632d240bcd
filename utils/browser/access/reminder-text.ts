import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import type { Format } from '../../core/format.ts';
import type { Reminder } from '../../core/reminders/reminder.ts';
import type { Words } from '../../core/words/words.ts';
import { now } from '../clock.ts';
import type { ReminderText } from './notifications.ts';

/**
 * The text of a reminder: the site, its cookie store where the site is signed in in several, the time left, what the
 * user may do, and whether the reminder comes late.
 */
export function createReminderText(words: Words, format: Format): (reminder: Reminder) => ReminderText {
  return ({ siteName, expiresAt, late, renews, store }) => ({
    title: words('reminderTitle', {
      site: store === null ? siteName : words('siteInStore', { site: siteName, store: storeName(store, words) }),
      time: format.duration(Math.max(0, expiresAt - now())),
    }),
    message: [
      words('reminderMessage', { renews: renews ? 'yes' : 'other', date: format.moment(expiresAt, now()) }),
      ...(late ? [words('reminderLate')] : []),
    ].join(' '),
  });
}

function storeName({ id, kind, name, number }: CookieStore, words: Words): string {
  if (kind === 'container') return name ?? words('storeContainer', { number: number === null ? id : String(number) });
  return words(kind === 'private' ? 'storePrivate' : 'storeDefault');
}
