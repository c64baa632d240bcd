import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import { noPolicy, type Policy } from '../../utils/core/settings/policy.ts';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { createBackgroundApp } from '../../utils/services/background-app.ts';
import { createJournalRecords } from '../../utils/services/journal/journal-records.ts';
import { createLeaveRecords } from '../../utils/services/leave/leave-records.ts';
import { createManagedSettings } from '../../utils/services/managed-settings.ts';
import { createSentLog } from '../../utils/services/sent-log.ts';
import { createRunRecords } from '../../utils/services/sign-out/run-records.ts';
import { browserRunDocument } from '../../utils/storage/browser-run-document.ts';
import { clearingDocument } from '../../utils/storage/clearing-document.ts';
import { clockDocument } from '../../utils/storage/clock-document.ts';
import { createDocumentStore } from '../../utils/storage/document-store.ts';
import { followingDocument } from '../../utils/storage/following-document.ts';
import { journalDocument } from '../../utils/storage/journal-document.ts';
import { labelsDocument } from '../../utils/storage/labels-document.ts';
import { learnedDocument } from '../../utils/storage/learned-document.ts';
import { leaveDocument } from '../../utils/storage/leave-document.ts';
import { remindersDocument } from '../../utils/storage/reminders-document.ts';
import { runsDocument } from '../../utils/storage/runs-document.ts';
import { sentDocument } from '../../utils/storage/sent-document.ts';
import { settingsDocument } from '../../utils/storage/settings-document.ts';
import { createFakeClock } from './fake-clock.ts';
import { createFakeCookieJar } from './fake-cookie-jar.ts';
import { createFakeCredentials } from './fake-credentials.ts';
import { createFakeDeviceLists } from './fake-device-lists.ts';
import { createFakeHostAccess } from './fake-host-access.ts';
import { createFakeRequests } from './fake-requests.ts';
import { createFakeSiteData } from './fake-site-data.ts';
import { createFakeSiteServer } from './fake-site-server.ts';
import { createFakeStorageArea } from './fake-storage-area.ts';
import { createFakeTabs } from './fake-tabs.ts';
import { createFakeClearingSettings, createFakeNotifications, createFakeStatusPages } from './fake-wishes.ts';
import { createLife, type Life, mortal } from './mortal.ts';
import { requiredSites } from './required-sites.ts';
import { container, defaultStore, privateStore } from './stores.ts';
import { createTrap, type Trap, trapped } from './trapped.ts';

export type World = ReturnType<typeof createWorld>;

type Wishes = { readonly stores?: readonly CookieStore[]; readonly sites?: readonly SiteDefinition[] };

/**
 * A browser with its jar, its storage, its tabs and the sites out there. Workers of ours start in it, and may die in
 * it.
 */
export function createWorld({ stores = [defaultStore, container, privateStore], sites = requiredSites }: Wishes = {}) {
  const clock = createFakeClock();
  const hostAccess = createFakeHostAccess();
  const jar = createFakeCookieJar(hostAccess, stores);
  const tabs = createFakeTabs();
  const server = createFakeSiteServer(clock, jar);
  tabs.onVisit = server.visit;
  const deviceLists = createFakeDeviceLists();
  const siteData = createFakeSiteData();
  const clearingSettings = createFakeClearingSettings();
  const statusPages = createFakeStatusPages();
  const notifications = createFakeNotifications();
  const disk = createFakeStorageArea();
  const memory = createFakeStorageArea();
  const sync = createFakeStorageArea();
  const announced: Overview[] = [];
  const bugs: { readonly where: string; readonly error: unknown }[] = [];
  const badges = new Map<number, { readonly text: string; readonly title: string } | null>();
  const browser = {
    alarmAt: null as number | null,
    privateAllowed: true as boolean | 'unknown',
    screensFail: false,
    policy: noPolicy as Policy,
    idleAfter: null as number | null,
    leavePages: 0,
    outcomesShown: 0,
    cleared: 0,
    clears: 'done' as 'done' | 'permission-missing' | 'failed',
    name: 'chrome' as 'chrome' | 'firefox',
  };
  let lastId = 0;

  /** The jar is emptied, as a browser does that clears everything. */
  function clearAll(): 'done' | 'permission-missing' | 'failed' {
    browser.cleared += 1;
    if (browser.clears === 'done') jar.drop(() => true);
    return browser.clears;
  }

  /** Starts a worker: fresh memory over the same browser. */
  function start(
    life: Life = createLife(Number.POSITIVE_INFINITY, 'before'),
    trap: Trap = createTrap(Number.POSITIVE_INFINITY, 'before'),
  ) {
    const reach = <T extends object>(name: string, port: T): T => trapped(mortal(port, life), name, trap);
    const [localArea, sessionArea] = [mortal(disk, life), mortal(memory, life)];
    const credentials = createFakeCredentials(jar);
    const sent = createSentLog(createDocumentStore(sessionArea, sentDocument));
    const requests = createFakeRequests({ clock, credentials, hostAccess, jar, sent, server, tabs });
    const records = createRunRecords({
      disk: createDocumentStore(localArea, runsDocument),
      memory: createDocumentStore(sessionArea, runsDocument),
      clock,
    });
    const journal = createJournalRecords({
      disk: createDocumentStore(localArea, journalDocument),
      memory: createDocumentStore(sessionArea, journalDocument),
    });
    const ownSettings = createDocumentStore(localArea, settingsDocument);
    const managedPolicy = { read: async () => browser.policy };
    const app = createBackgroundApp({
      clock,
      hostAccess: reach('hostAccess', hostAccess),
      cookies: reach('cookies', jar),
      credentials: reach('credentials', credentials),
      requests: reach('requests', requests),
      tabs: reach('tabs', tabs),
      deviceLists: reach('deviceLists', deviceLists),
      siteData: reach('siteData', siteData),
      ids: {
        next: () => {
          lastId += 1;
          return `run-${lastId}`;
        },
      },
      browserData: {
        access: async () => (browser.clears === 'permission-missing' ? 'missing' : 'granted'),
        clear: async () => clearAll(),
      },
      browserName: browser.name,
      browserRun: createDocumentStore(sessionArea, browserRunDocument),
      clearingCheck: createDocumentStore(localArea, clearingDocument),
      clearingSettings: reach('clearingSettings', clearingSettings),
      clockOff: createDocumentStore(sessionArea, clockDocument),
      journal,
      idleWatch: {
        after: (minutes) => {
          browser.idleAfter = minutes;
        },
      },
      showPrivateOutcome: async () => {
        browser.outcomesShown += 1;
      },
      showLeavePage: async () => {
        browser.leavePages += 1;
      },
      diskLabels: createDocumentStore(localArea, labelsDocument),
      memoryLabels: createDocumentStore(sessionArea, labelsDocument),
      leave: createLeaveRecords({
        disk: createDocumentStore(localArea, leaveDocument),
        memory: createDocumentStore(sessionArea, leaveDocument),
      }),
      marks: createDocumentStore(localArea, remindersDocument),
      notifications: reach('notifications', notifications),
      statusPages: reach('statusPages', statusPages),
      learned: createDocumentStore(localArea, learnedDocument),
      managedPolicy,
      settings: createManagedSettings(ownSettings, managedPolicy, sites),
      ownSettings,
      following: createDocumentStore(localArea, followingDocument),
      syncArea: mortal(sync, life),
      sent,
      records,
      sites,
      privateAccess: { isAllowed: async () => browser.privateAllowed },
      reportBug: (where, error) => void bugs.push({ where, error }),
      announce: (overview) => {
        if (browser.screensFail) throw new Error('No screen can be told');
        announced.push(overview);
      },
      alarm: {
        async setAt(at) {
          browser.alarmAt = at;
        },
      },
      button: {
        async show(tabId, badge) {
          badges.set(tabId, badge);
        },
      },
      openTabs: async () => tabs.facts(),
      toTitle: (siteName, leftMs) => `${siteName} ${leftMs}`,
    });
    return { app, credentials, journal, records, requests, sent };
  }

  return {
    announced,
    badges,
    browser,
    bugs,
    clearingSettings,
    clock,
    notifications,
    statusPages,
    deviceLists,
    disk,
    hostAccess,
    jar,
    memory,
    server,
    siteData,
    sites,
    start,
    sync,
    tabs,
  };
}

export function refOf(siteId: string, change: Partial<SessionRef> = {}): SessionRef {
  return { siteId, storeId: '0', partition: null, ...change };
}
