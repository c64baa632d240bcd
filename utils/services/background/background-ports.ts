import type { TabFacts } from '../../core/overview/here.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type {
  Alarm,
  Announce,
  BrowserData,
  ClearingSettings,
  Clock,
  CookieJar,
  Credentials,
  DeviceLists,
  HostAccess,
  IdleWatch,
  Ids,
  ManagedPolicy,
  Notifications,
  PrivateAccess,
  ReportBug,
  Requests,
  SiteData,
  StatusPages,
  StorageArea,
  Tabs,
  ToolbarButton,
} from '../../ports.ts';
import type { Kept } from './open-kept.ts';

/** The browser, as the background reaches it. Each use case is handed the few ports that it names. */
export type BrowserPorts = {
  readonly alarm: Alarm;
  readonly announce: Announce;
  readonly browserData: BrowserData;
  readonly browserName: 'chrome' | 'firefox';
  readonly button: ToolbarButton;
  readonly clearingSettings: ClearingSettings;
  readonly clock: Clock;
  readonly cookies: CookieJar;
  readonly credentials: Credentials;
  readonly deviceLists: DeviceLists;
  readonly hostAccess: HostAccess;
  readonly idleWatch: IdleWatch;
  readonly ids: Ids;
  readonly managedPolicy: ManagedPolicy;
  readonly notifications: Notifications;
  readonly openTabs: () => Promise<TabFacts[]>;
  readonly privateAccess: PrivateAccess;
  readonly reportBug: ReportBug;
  readonly requests: Requests;
  readonly showLeavePage: () => Promise<void>;
  readonly showPrivateOutcome: () => Promise<void>;
  readonly siteData: SiteData;
  readonly statusPages: StatusPages;
  /** What the browser itself carries between one person's computers. */
  readonly syncArea: StorageArea;
  readonly tabs: Tabs;
};

export type BackgroundPorts = {
  readonly browser: BrowserPorts;
  readonly kept: Kept;
  readonly sites: readonly SiteDefinition[];
  /** The toolbar button's title for a site's session that ends in so many ms. */
  readonly toTitle: (siteName: string, leftMs: number) => string;
};
