import type { SentLog } from '../ports.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { wakeAlarm } from './alarm.ts';
import { systemClock } from './clock.ts';
import { cookieJar } from './cookie-jar.ts';
import { createCredentials } from './credentials.ts';
import { createDeviceLists } from './device-lists.ts';
import { hostAccess } from './host-access.ts';
import { randomIds } from './ids.ts';
import { announce } from './message-transport.ts';
import { privateAccess } from './private-access.ts';
import { reportBug } from './report-bug.ts';
import { createSiteData } from './site-data.ts';
import { createSiteRequests } from './site-requests.ts';
import { listTabFacts, siteTabs } from './tabs.ts';
import { toolbarButton } from './toolbar-button.ts';

/** The real browser behind every port that the background needs. */
export function createAdapters({ digestKey, sent }: { digestKey: DocumentStore<string | null>; sent: SentLog }) {
  const credentials = createCredentials(digestKey);
  const requests = createSiteRequests({ credentials, hostAccess, sent });
  return {
    alarm: wakeAlarm,
    announce,
    button: toolbarButton,
    clock: systemClock,
    cookies: cookieJar,
    credentials,
    deviceLists: createDeviceLists(requests),
    hostAccess,
    ids: randomIds,
    openTabs: listTabFacts,
    privateAccess,
    reportBug,
    requests,
    siteData: createSiteData(siteTabs),
    tabs: siteTabs,
  };
}
