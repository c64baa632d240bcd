import type { Cookie } from '../../utils/core/cookies/cookie.ts';
import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import type { Alarm, Clock, IdleWatch, Ids, StorageArea } from '../../utils/ports/computer.ts';
import type { CookieJar, Credentials } from '../../utils/ports/cookies.ts';
import type { ClearingSettings, HostAccess, ManagedPolicy, PrivateAccess } from '../../utils/ports/permissions.ts';
import type { Requests, SentLog } from '../../utils/ports/requests.ts';
import type { Notifications, ToolbarButton } from '../../utils/ports/screens.ts';
import type { BrowserData, SiteData } from '../../utils/ports/site-data.ts';
import type { Tabs } from '../../utils/ports/tabs.ts';

/** The ports that have a contract: fakes in the unit tests, adapters in the stories. */
export type Ports = {
  readonly alarm: Alarm;
  readonly areas: Readonly<Record<'local' | 'session' | 'sync', StorageArea>>;
  readonly browserData: Pick<BrowserData, 'access'>;
  readonly button: ToolbarButton;
  readonly clearingSettings: ClearingSettings;
  readonly clock: Clock;
  readonly cookies: CookieJar;
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly idleWatch: IdleWatch;
  readonly ids: Ids;
  readonly managedPolicy: ManagedPolicy;
  readonly notifications: Notifications;
  readonly privateAccess: PrivateAccess;
  readonly requests: Requests;
  readonly sent: SentLog;
  readonly siteData: SiteData;
  readonly tabs: Tabs;
};

/** What a case can set up, and look at, past the ports. At the start there are no cookies and no tabs of sites. */
export type Given = {
  /** The default cookie store. */
  readonly store: CookieStore;
  /** A value of Claude's auth cookie that its server takes. */
  readonly secret: string;
  /** Whether the browser lets us remove stored data. */
  readonly mayRemoveData: boolean;
  putCookie(cookie: Cookie, value: string): Promise<void>;
  /** Opens a page behind the others, in the default store, and waits until it is loaded. Gives the tab's id. */
  openTab(url: string): Promise<number>;
  /** Opens a page in a new private window, and waits until it is loaded. Gives its cookie store. */
  openPrivateWindow(url: string): Promise<CookieStore>;
  closeTab(tabId: number): Promise<void>;
  /** Types into a text field of a page. */
  type(tabId: number, text: string): Promise<void>;
  /** Writes so many entries into the storage of a page's origin. */
  keep(tabId: number, entries: { readonly localStorage: number; readonly sessionStorage: number }): Promise<void>;
  alarmAt(): Promise<number | null>;
  /** What one tab's button shows. */
  badgeText(tabId: number): Promise<string>;
  /** How many rules stand that change headers of requests. */
  headerRules(): Promise<number>;
  letPass(ms: number): Promise<void>;
};

/** What Claude's server answers to a probe instead of the truth. */
export type SiteFault = 'redirect' | 'challenge' | 'server-error' | 'cut';

/** One promise of a port. What a case observes is plain JSON, so that one truth holds for fakes and for browsers. */
export type Case = {
  readonly says: string;
  readonly expected: unknown;
  readonly siteFault?: SiteFault;
  run(ports: Ports, given: Given): Promise<unknown>;
};

export type Contract = { readonly port: string; readonly cases: readonly Case[] };
