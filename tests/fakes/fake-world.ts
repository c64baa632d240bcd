import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { knownSoftware } from '../../utils/kinds/known-software.ts';
import { createBackgroundApp } from '../../utils/services/background/background-app.ts';
import { openDocuments } from '../../utils/services/background/open-documents.ts';
import { openKept } from '../../utils/services/background/open-kept.ts';
import { createSentLog } from '../../utils/services/sent-log.ts';
import { createLife, type Life, mortal } from './mortal.ts';
import { createFakeBrowser } from './ports/fake-browser.ts';
import { createFakeClock, type FakeClock } from './ports/fake-clock.ts';
import { createFakeCookieJar, type FakeCookieJar } from './ports/fake-cookie-jar.ts';
import { createFakeCredentials } from './ports/fake-credentials.ts';
import { createFakeDeviceLists } from './ports/fake-device-lists.ts';
import { createFakeHostAccess } from './ports/fake-host-access.ts';
import { createFakeLists } from './ports/fake-lists.ts';
import { createFakePageLooks } from './ports/fake-page-looks.ts';
import { createFakeRequests } from './ports/fake-requests.ts';
import { createFakeSiteData } from './ports/fake-site-data.ts';
import { createFakeStorageArea } from './ports/fake-storage-area.ts';
import { createFakeTabs } from './ports/fake-tabs.ts';
import { createFakeTokenLists } from './ports/fake-token-lists.ts';
import { createFakeWatching } from './ports/fake-watching.ts';
import { createFakeClearingSettings, createFakeNotifications, createFakeStatusPages } from './ports/fake-wishes.ts';
import { requiredSites } from './samples/required-sites.ts';
import { container, defaultStore, privateStore } from './samples/stores.ts';
import { createFakeSiteServer, type FakeSiteServer } from './site-server/fake-site-server.ts';
import { type Trap, trapped } from './trapped.ts';

export type World = ReturnType<typeof createWorld>;

type Wishes = {
  readonly stores?: readonly CookieStore[];
  readonly sites?: readonly SiteDefinition[];
  readonly clock?: FakeClock;
  readonly openServer?: (clock: FakeClock, jar: FakeCookieJar) => FakeSiteServer;
};

/**
 * A browser with its jar, its storage, its tabs and the sites out there. Workers of ours start in it, and may die in
 * it.
 */
export function createWorld({
  stores = [defaultStore, container, privateStore],
  sites = requiredSites,
  clock = createFakeClock(),
  openServer = createFakeSiteServer,
}: Wishes = {}) {
  const hostAccess = createFakeHostAccess();
  const jar = createFakeCookieJar(hostAccess, stores, () => browser.name);
  const tabs = createFakeTabs();
  const server = openServer(clock, jar);
  tabs.onVisit = server.visit;
  const pageLooks = createFakePageLooks(tabs);
  const deviceLists = createFakeDeviceLists();
  const siteData = createFakeSiteData();
  const tokenLists = createFakeTokenLists();
  const clearingSettings = createFakeClearingSettings();
  const statusPages = createFakeStatusPages();
  const notifications = createFakeNotifications();
  const disk = createFakeStorageArea();
  const memory = createFakeStorageArea();
  const sync = createFakeStorageArea();
  const watching = createFakeWatching();
  const announced: Overview[] = [];
  const bugs: { readonly where: string; readonly error: unknown }[] = [];
  const lists = createFakeLists();
  const { state: browser, badges, ports } = createFakeBrowser(jar);

  /** Starts a worker: fresh memory over the same browser. */
  function start(life: Life = createLife(Number.POSITIVE_INFINITY, 'before'), trap: Trap | null = null) {
    const reach = <T extends object>(name: string, port: T): T =>
      trap === null ? mortal(port, life) : trapped(mortal(port, life), name, trap);
    const [localArea, sessionArea] = [mortal(disk, life), mortal(memory, life)];
    const credentials = createFakeCredentials(jar);
    const documents = openDocuments(localArea, sessionArea);
    const sent = createSentLog(documents.sent);
    const requests = createFakeRequests({ clock, credentials, hostAccess, jar, sent, server, tabs });
    const kept = openKept(documents, {
      clock,
      managedPolicy: ports.managedPolicy,
      sent,
      sites,
      software: knownSoftware,
    });
    const app = createBackgroundApp({
      outside: {
        ...ports,
        announce: (overview) => {
          if (browser.screensFail) throw new Error('No screen can be told');
          announced.push(overview);
        },
        browserLists: {
          history: reach('history', lists.history.list),
          downloads: reach('downloads', lists.downloads.list),
        },
        browserName: browser.name,
        clearingSettings: reach('clearingSettings', clearingSettings),
        clock,
        closedTabs: reach('closedTabs', lists.closedTabs),
        cookies: reach('cookies', jar),
        credentials: reach('credentials', credentials),
        deviceLists: reach('deviceLists', deviceLists),
        hostAccess: reach('hostAccess', hostAccess),
        language: {
          async follow(chosen) {
            browser.speaks = chosen;
          },
        },
        lent: reach('lent', lists.lent),
        notifications: reach('notifications', notifications),
        openTabs: async () => tabs.facts(),
        ownVersion: '0.1.0',
        pageLooks: reach('pageLooks', pageLooks),
        pressWatch: watching.pressWatch,
        privateNotes: {
          async drop() {
            browser.privateNotes = 'none';
          },
        },
        reportBug: (where, error) => void bugs.push({ where, error }),
        requestWatch: watching.requestWatch,
        requests: reach('requests', requests),
        showLeavePage: async () => {
          browser.leavePages += 1;
        },
        showWelcomePage: async () => {
          browser.welcomePages += 1;
        },
        dropUnfinished: async () => {
          browser.unfinished = 'dropped';
        },
        showPrivateOutcome: async () => {
          browser.outcomesShown += 1;
        },
        siteData: reach('siteData', siteData),
        statusPages: reach('statusPages', statusPages),
        syncArea: mortal(sync, life),
        tabs: reach('tabs', tabs),
        tokenLists: reach('tokenLists', tokenLists),
      },
      kept,
      titles: {
        ofEnd: async (siteName, leftMs) => `${siteName} ${leftMs}`,
        ofRule: async (siteName) => `${siteName} by its rule`,
      },
    });
    /** `idle` says nothing about a lock. */
    const onIdle: typeof app.onIdle = (is) => {
      if (is !== 'idle') browser.screen = is === 'locked' ? 'locked' : 'open';
      return app.onIdle(is);
    };
    return {
      app: { ...app, onIdle },
      credentials,
      exploring: kept.exploring,
      journal: kept.journal,
      records: kept.records,
      requests,
      sent,
    };
  }

  return {
    announced,
    badges,
    browser,
    bugs,
    clearingSettings,
    clock,
    notifications,
    ports,
    statusPages,
    deviceLists,
    disk,
    hostAccess,
    jar,
    lists,
    memory,
    pageLooks,
    server,
    siteData,
    sites,
    start,
    sync,
    tabs,
    tokenLists,
    watching,
  };
}

export function refOf(siteId: string, change: Partial<SessionRef> = {}): SessionRef {
  return { siteId, storeId: '0', partition: null, ...change };
}
