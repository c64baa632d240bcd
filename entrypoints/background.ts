import { defineBackground } from 'wxt/utils/define-background';
import { createFormat } from '../utils/core/format.ts';
import { wakeAlarm } from '../utils/browser/alarm.ts';
import { systemClock } from '../utils/browser/clock.ts';
import { cookieJar } from '../utils/browser/cookie-jar.ts';
import { createCredentials } from '../utils/browser/credentials.ts';
import { watchEvents } from '../utils/browser/events.ts';
import { hostAccess } from '../utils/browser/host-access.ts';
import { randomIds } from '../utils/browser/ids.ts';
import { announce, serve } from '../utils/browser/message-transport.ts';
import { privateAccess } from '../utils/browser/private-access.ts';
import { reportBug } from '../utils/browser/report-bug.ts';
import { createSiteRequests } from '../utils/browser/site-requests.ts';
import { openDocuments } from '../utils/browser/open-documents.ts';
import { listTabFacts, siteTabs } from '../utils/browser/tabs.ts';
import { toolbarButton } from '../utils/browser/toolbar-button.ts';
import { createWords, uiLanguage } from '../utils/browser/words.ts';
import { createServer } from '../utils/messages/server.ts';
import { createBackgroundApp } from '../utils/services/background-app.ts';
import { createRunRecords } from '../utils/services/run-records.ts';
import { createSentLog } from '../utils/services/sent-log.ts';
import { allSites } from '../utils/sites/all-sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    const { settings, learned, digestKey, sent: sentDocument, diskRuns, memoryRuns } = openDocuments();
    const words = createWords();
    const toTitle = (siteName: string, leftMs: number) => words('badgeTitle', [siteName, createFormat(uiLanguage(), 'UTC').duration(leftMs)]);
    const sent = createSentLog(sentDocument);
    const credentials = createCredentials(digestKey);
    const app = createBackgroundApp({
      alarm: wakeAlarm, announce, button: toolbarButton, clock: systemClock, cookies: cookieJar, credentials, hostAccess, ids: randomIds,
      learned, openTabs: listTabFacts, privateAccess, records: createRunRecords({ disk: diskRuns, memory: memoryRuns, clock: systemClock }),
      reportBug, requests: createSiteRequests({ credentials, hostAccess, sent }), sent, settings, sites: allSites, tabs: siteTabs, toTitle,
    });
    serve(createServer(app.handlers, reportBug)); // listeners first: the worker may have been woken for one
    watchEvents(app);
  },
});
