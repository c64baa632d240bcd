import type { Reminder } from '../core/reminders/reminder.ts';
import type { EpochMs } from '../core/time.ts';
import type { SentLog } from '../ports.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { wakeAlarm } from './alarm.ts';
import { browserName } from './browser-name.ts';
import { clearingSettings } from './clearing-settings.ts';
import { now, systemClock } from './clock.ts';
import { cookieJar } from './cookie-jar.ts';
import { createCredentials } from './credentials.ts';
import { createDeviceLists } from './device-lists.ts';
import { hostAccess } from './host-access.ts';
import { randomIds } from './ids.ts';
import { announce } from './message-transport.ts';
import { createNotifications, type ReminderText } from './notifications.ts';
import { privateAccess } from './private-access.ts';
import { reportBug } from './report-bug.ts';
import { createSiteData } from './site-data.ts';
import { createSiteRequests } from './site-requests.ts';
import { createStatusPages } from './status-pages.ts';
import { listTabFacts, siteTabs } from './tabs.ts';
import { toolbarButton } from './toolbar-button.ts';

type Parts = {
  readonly clockOff: DocumentStore<number | null>;
  readonly digestKey: DocumentStore<string | null>;
  readonly sent: SentLog;
  readonly toText: (reminder: Reminder) => ReminderText;
};

/** The real browser behind every port that the background needs. */
export function createAdapters({ clockOff, digestKey, sent, toText }: Parts) {
  const credentials = createCredentials(digestKey);
  const noteServerTime = (serverAt: EpochMs) => void clockOff.update(() => now() - serverAt).catch((error: unknown) => reportBug('the clock', error));
  const requests = createSiteRequests({ credentials, hostAccess, sent, noteServerTime });
  return {
    alarm: wakeAlarm,
    announce,
    browserName: browserName(),
    button: toolbarButton,
    clearingSettings,
    clock: systemClock,
    cookies: cookieJar,
    credentials,
    deviceLists: createDeviceLists(requests),
    hostAccess,
    ids: randomIds,
    notifications: createNotifications(toText),
    openTabs: listTabFacts,
    privateAccess,
    reportBug,
    requests,
    siteData: createSiteData(siteTabs),
    statusPages: createStatusPages({ hostAccess, sent, noteServerTime }),
    tabs: siteTabs,
  };
}
