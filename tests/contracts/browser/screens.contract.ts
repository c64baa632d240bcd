import type { Reminder } from '../../../utils/core/reminders/reminder.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import type { Contract } from '../contract.ts';
import { claudeRef } from '../cookies/cookie-parts.ts';

const DAY = 86_400_000;

export const toolbarButtonContract: Contract = {
  port: 'ToolbarButton',
  cases: [
    {
      says: 'shows a text on one tab alone, and nothing after null',
      expected: ['3 d', '', ''],
      async run({ button }, given) {
        const tabId = await given.openTab('https://claude.ai/');
        const other = await given.openTab('https://character.ai/');
        await button.show(tabId, { text: '3 d', title: 'Signed in for 3 days' });
        const shown = [await given.badgeText(tabId), await given.badgeText(other)];
        await button.show(tabId, null);
        return [...shown, await given.badgeText(tabId)];
      },
    },
    {
      says: 'takes a tab that was closed meanwhile',
      expected: 'taken',
      async run({ button }, given) {
        const tabId = await given.openTab('https://claude.ai/');
        await given.closeTab(tabId);
        await button.show(tabId, { text: '3 d', title: 'Signed in for 3 days' });
        return 'taken';
      },
    },
  ],
};

export const notificationsContract: Contract = {
  port: 'Notifications',
  cases: [
    {
      says: 'list what is shown, once each, until it is cleared',
      expected: { access: 'granted', before: 0, shown: true, twice: 1, after: 0 },
      async run({ clock, notifications }, given) {
        const ref = claudeRef(given);
        const expiresAt = clock.now() + 3 * DAY;
        const reminder: Reminder = { ref, siteName: 'Claude', expiresAt, late: false, renews: true, store: null };
        const before = (await notifications.list()).length;
        await notifications.show(reminder);
        const [one] = await notifications.list();
        await notifications.show(reminder);
        const twice = (await notifications.list()).length;
        await notifications.clear({ refId: refId(ref), expiresAt });
        return {
          access: await notifications.access(),
          before,
          shown: one?.refId === refId(ref) && one.expiresAt === expiresAt,
          twice,
          after: (await notifications.list()).length,
        };
      },
    },
    {
      says: 'take the clearing of one that does not stand',
      expected: 0,
      async run({ notifications }, given) {
        await notifications.clear({ refId: refId(claudeRef(given)), expiresAt: 1 });
        return (await notifications.list()).length;
      },
    },
  ],
};
