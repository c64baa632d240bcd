import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { RuleNotes } from '../../ports/screens.ts';
import { browser } from '../api.ts';
import { hasNotifications, type ReminderText, RULE } from './notifications.ts';

const toId = (ref: SessionRef) => `${RULE}${refId(ref)}`;

/** A press on the notification opens the site's card, where "Not now" stands: buttons are Chrome's alone. */
export function createRuleNotes(toText: (siteName: string) => Promise<ReminderText>): RuleNotes {
  return {
    async show(ref, siteName) {
      if (!(await hasNotifications())) return;
      await browser.notifications.create(toId(ref), {
        type: 'basic',
        iconUrl: browser.runtime.getURL('icon/128.png'),
        ...(await toText(siteName)),
      });
    },
    async clear(ref) {
      if (await hasNotifications()) await browser.notifications.clear(toId(ref));
    },
  };
}
