import type { Reminder, ShownReminder } from '../../core/reminders/reminder.ts';
import { refId } from '../../core/sessions/session.ts';
import type { Notifications } from '../../ports/screens.ts';
import { browser } from '../api.ts';

/** The texts of a notification. They are made by the caller, who knows the language's texts. */
export type ReminderText = { readonly title: string; readonly message: string };

const permission: { permissions: ['notifications'] } = { permissions: ['notifications'] };
const PREFIX = 'reminder ';
/** Begins the id of a notification of a sign-out by a rule. */
export const RULE = 'rule ';

export function createNotifications(toText: (reminder: Reminder) => Promise<ReminderText>): Notifications {
  return {
    access: async () => ((await hasNotifications()) ? 'granted' : 'missing'),
    async show(reminder) {
      // Buttons are Chrome's alone: in Firefox they throw (tried in 153). A click leads to the site's card, which has
      // them.
      await browser.notifications.create(toId({ refId: refId(reminder.ref), expiresAt: reminder.expiresAt }), {
        type: 'basic',
        iconUrl: browser.runtime.getURL('icon/128.png'),
        ...(await toText(reminder)),
      });
    },
    async list() {
      if (browser.notifications === undefined) return [];
      return Object.keys(await browser.notifications.getAll()).flatMap(fromId);
    },
    async clear(shown) {
      await browser.notifications.clear(toId(shown));
    },
  };
}

/** The API exists only with the permission. */
export async function hasNotifications(): Promise<boolean> {
  return (await browser.permissions.contains(permission)) && browser.notifications !== undefined;
}

function toId({ refId: id, expiresAt }: ShownReminder): string {
  return `${PREFIX}${id} ${expiresAt}`;
}

function fromId(id: string): ShownReminder[] {
  const at = id.lastIndexOf(' ');
  return id.startsWith(PREFIX) && at >= PREFIX.length
    ? [{ refId: id.slice(PREFIX.length, at), expiresAt: Number(id.slice(at + 1)) }]
    : [];
}

/**
 * Opens the site's card at a click on a reminder. The API exists only with its permission, so this is called again when
 * the permission is granted.
 */
export function watchNotificationClicks(): void {
  if (browser.notifications === undefined || browser.notifications.onClicked.hasListener(openCard)) return;
  browser.notifications.onClicked.addListener(openCard);
}

function openCard(id: string): void {
  const kind = [PREFIX, RULE].find((prefix) => id.startsWith(prefix));
  if (kind === undefined) return;
  const siteId = id.slice(kind.length).split('|')[0] ?? '';
  void browser.notifications.clear(id);
  void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#site-${siteId}`) });
}

/** Asks for notifications. Must be called in the click itself. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(permission);
}
