import { defineBackground } from 'wxt/utils/define-background';
import { createAdapters } from '../utils/browser/create-adapters.ts';
import { watchEvents } from '../utils/browser/events.ts';
import { serve } from '../utils/browser/message-transport.ts';
import { openDocuments } from '../utils/browser/open-documents.ts';
import { createWords, uiLanguage } from '../utils/browser/words.ts';
import { createFormat } from '../utils/core/format.ts';
import { createServer } from '../utils/messages/server.ts';
import { createBackgroundApp } from '../utils/services/background-app.ts';
import { createRunRecords } from '../utils/services/run-records.ts';
import { createSentLog } from '../utils/services/sent-log.ts';
import { allSites } from '../utils/sites/all-sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    const { settings, learned, digestKey, sent: sentDocument, diskRuns, memoryRuns } = openDocuments();
    const sent = createSentLog(sentDocument);
    const adapters = createAdapters({ digestKey, sent });
    const records = createRunRecords({ disk: diskRuns, memory: memoryRuns, clock: adapters.clock });
    const words = createWords();
    const toTitle = (siteName: string, leftMs: number) => words('badgeTitle', [siteName, createFormat(uiLanguage(), 'UTC').duration(leftMs)]);
    const app = createBackgroundApp({ ...adapters, learned, records, sent, settings, sites: allSites, toTitle });
    serve(createServer(app.handlers, adapters.reportBug)); // listeners first: the worker may have been woken for one
    watchEvents(app);
  },
});
