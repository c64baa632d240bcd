import { defineBackground } from 'wxt/utils/define-background';
import { watchNotificationClicks } from '../utils/browser/access/notifications.ts';
import { createReminderText } from '../utils/browser/access/reminder-text.ts';
import { createAdapters } from '../utils/browser/create-adapters.ts';
import { watchEvents } from '../utils/browser/events.ts';
import { serve } from '../utils/browser/message-transport.ts';
import { openDocuments } from '../utils/browser/open-documents.ts';
import { createWords, localTimeZone, uiLanguage } from '../utils/browser/words.ts';
import { createFormat } from '../utils/core/format.ts';
import { createServer } from '../utils/messages/server.ts';
import { createBackgroundApp } from '../utils/services/background-app.ts';
import { createJournalRecords } from '../utils/services/journal/journal-records.ts';
import { createLeaveRecords } from '../utils/services/leave/leave-records.ts';
import { createManagedSettings } from '../utils/services/managed-settings.ts';
import { createSentLog } from '../utils/services/sent-log.ts';
import { createRunRecords } from '../utils/services/sign-out/run-records.ts';
import { allSites } from '../utils/sites/all-sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    const documents = openDocuments();
    const sent = createSentLog(documents.sent);
    const words = createWords();
    const format = createFormat(uiLanguage(), localTimeZone());
    const adapters = createAdapters({ ...documents, sent, sites: allSites, toText: createReminderText(words, format) });
    const records = createRunRecords({ disk: documents.diskRuns, memory: documents.memoryRuns, clock: adapters.clock });
    const journal = createJournalRecords({ disk: documents.diskJournal, memory: documents.memoryJournal });
    const leave = createLeaveRecords({ disk: documents.diskLeave, memory: documents.memoryLeave });
    const settings = createManagedSettings(documents.settings, adapters.managedPolicy, allSites);
    const toTitle = (siteName: string, leftMs: number) => words('badgeTitle', [siteName, format.duration(leftMs)]);
    const app = createBackgroundApp({
      ...documents,
      ...adapters,
      journal,
      leave,
      records,
      sent,
      settings,
      ownSettings: documents.settings,
      sites: allSites,
      toTitle,
    });
    serve(createServer(app.handlers, adapters.reportBug)); // listeners first: the worker may have been woken for one
    watchEvents(app);
    watchNotificationClicks();
  },
});
