import { defineBackground } from 'wxt/utils/define-background';
import { watchNotificationClicks } from '../utils/browser/access/notifications.ts';
import { createReminderText } from '../utils/browser/access/reminder-text.ts';
import { createButtonTitles, createRuleText } from '../utils/browser/button-titles.ts';
import { createAdapters } from '../utils/browser/create-adapters.ts';
import { watchEvents } from '../utils/browser/events.ts';
import { serve } from '../utils/browser/serve-messages.ts';
import { createSpokenLanguage } from '../utils/browser/spoken-language.ts';
import { createStorageArea } from '../utils/browser/storage-area.ts';
import type { Reminder } from '../utils/core/reminders/reminder.ts';
import { knownSoftware as software } from '../utils/kinds/known-software.ts';
import { createServer } from '../utils/messages/server.ts';
import { createBackgroundApp } from '../utils/services/background/background-app.ts';
import { openDocuments } from '../utils/services/background/open-documents.ts';
import { openKept } from '../utils/services/background/open-kept.ts';
import { createSentLog } from '../utils/services/sent-log.ts';
import { allSites as sites } from '../utils/sites/all-sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    const documents = openDocuments(createStorageArea('local'), createStorageArea('session'));
    const { clockOff, digestKey, visits } = documents;
    const sent = createSentLog(documents.sent);
    const language = createSpokenLanguage();
    const { speak } = language;
    const toText = async (reminder: Reminder) => {
      const { words, format } = await speak();
      return createReminderText(words, format())(reminder);
    };
    const toRuleText = createRuleText(speak);
    const outside = createAdapters({ clockOff, digestKey, language, sent, sites, toRuleText, toText, visits });
    const kept = openKept(documents, { ...outside, sent, sites, software });
    const app = createBackgroundApp({ outside, kept, titles: createButtonTitles(speak) });
    // Listeners first: the worker may have been woken for one.
    serve(createServer(app.handlers, outside.reportBug, app.ready));
    watchEvents(app, async () => (await speak()).words('leavingThisComputer'));
    watchNotificationClicks();
  },
});
