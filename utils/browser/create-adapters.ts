import type { Reminder } from '../core/reminders/reminder.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { EpochMs } from '../core/time.ts';
import type { SentLog } from '../ports/requests.ts';
import type { SpokenLanguage } from '../ports/screens.ts';
import type { ClockOff } from '../storage/clock-document.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { browserData } from './access/browser-data.ts';
import { clearingSettings } from './access/clearing-settings.ts';
import { downloads } from './access/downloads.ts';
import { createHostAccess } from './access/host-access.ts';
import { idleWatch } from './access/idle-watch.ts';
import { createManagedPolicy } from './access/managed-policy.ts';
import { createNotifications, type ReminderText } from './access/notifications.ts';
import { privateAccess } from './access/private-access.ts';
import { createRuleNotes } from './access/rule-notes.ts';
import { wakeAlarm } from './alarm.ts';
import { browserName } from './browser-name.ts';
import { now, systemClock } from './clock.ts';
import { cookieJar } from './cookies/cookie-jar.ts';
import { createCredentials } from './cookies/credentials.ts';
import { randomIds } from './ids.ts';
import { closedTabs } from './lists/closed-tabs.ts';
import { lentPermissions } from './lists/lent-permissions.ts';
import { downloadsList } from './lists/list-downloads.ts';
import { historyList } from './lists/list-history.ts';
import { announce } from './message-transport.ts';
import { ownVersion } from './own-version.ts';
import { privateNotes } from './private-notes.ts';
import { reportBug } from './report-bug.ts';
import { createDeviceLists } from './requests/device-lists.ts';
import { createRequestWatch } from './requests/request-watch.ts';
import { createSiteRequests } from './requests/site-requests.ts';
import { createStatusPages } from './requests/status-pages.ts';
import { createTokenLists } from './requests/token-lists.ts';
import { unfinishedMemory } from './screens/unfinished.ts';
import { createStorageArea } from './storage-area.ts';
import { showPrivateOutcome } from './tabs/leave-popup.ts';
import { lookWatch } from './tabs/look-watch.ts';
import { pageLooks } from './tabs/page-looks.ts';
import { showLeavePage, showWelcomePage } from './tabs/pages.ts';
import { pressWatch } from './tabs/press-watch.ts';
import { createSiteData } from './tabs/site-data.ts';
import { listTabFacts } from './tabs/tab-facts.ts';
import { createSiteTabs } from './tabs/tabs.ts';
import { toolbarButton } from './tabs/toolbar-button.ts';

type Parts = {
  readonly clockOff: DocumentStore<ClockOff | null>;
  readonly digestKey: DocumentStore<string | null>;
  readonly sent: SentLog;
  readonly sites: readonly SiteDefinition[];
  readonly language: SpokenLanguage;
  readonly toText: (reminder: Reminder) => Promise<ReminderText>;
  readonly toRuleText: (siteName: string) => Promise<ReminderText>;
  readonly visits: DocumentStore<readonly number[]>;
};

/** The real browser behind every port that the background needs. */
export function createAdapters({ clockOff, digestKey, language, sent, sites, toRuleText, toText, visits }: Parts) {
  const credentials = createCredentials(digestKey);
  const noteServerTime = (serverAt: EpochMs) =>
    void clockOff
      .update(() => ({ offMs: now() - serverAt, heardAt: now() }))
      .catch((error: unknown) => reportBug('the clock', error));
  const hostAccess = createHostAccess();
  const tabs = createSiteTabs(visits);
  const requests = createSiteRequests({ credentials, hostAccess, sent, noteServerTime });
  return {
    alarm: wakeAlarm,
    announce,
    browserData,
    browserLists: { history: historyList, downloads: downloadsList },
    browserName: browserName(),
    button: toolbarButton,
    clearingSettings,
    clock: systemClock,
    closedTabs,
    cookies: cookieJar,
    credentials,
    deviceLists: createDeviceLists(requests, credentials),
    downloads,
    hostAccess,
    idleWatch,
    ids: randomIds,
    language,
    dropUnfinished: unfinishedMemory.drop,
    lent: lentPermissions,
    lookWatch,
    managedPolicy: createManagedPolicy(sites),
    notifications: createNotifications(toText),
    openTabs: listTabFacts,
    ownVersion: ownVersion(),
    pageLooks,
    pressWatch,
    privateAccess,
    privateNotes,
    reportBug,
    requestWatch: createRequestWatch(),
    requests,
    ruleNotes: createRuleNotes(toRuleText),
    showLeavePage,
    showPrivateOutcome,
    showWelcomePage,
    siteData: createSiteData(tabs),
    statusPages: createStatusPages({ hostAccess: createHostAccess(), sent, noteServerTime }),
    syncArea: createStorageArea('sync'),
    tabs,
    tokenLists: createTokenLists(requests),
  };
}
