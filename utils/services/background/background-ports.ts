import type { TabFacts } from '../../core/overview/here.ts';
import type { BrowserLists, ClosedTabs, LentPermissions } from '../../ports/browser-lists.ts';
import type { Alarm, Clock, IdleWatch, Ids, StorageArea } from '../../ports/computer.ts';
import type { CookieJar, Credentials } from '../../ports/cookies.ts';
import type { LookWatch } from '../../ports/events.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { ClearingSettings, HostAccess, ManagedPolicy, PrivateAccess } from '../../ports/permissions.ts';
import type { DeviceLists, Requests, StatusPages, TokenLists } from '../../ports/requests.ts';
import type {
  Announce,
  Notifications,
  PrivateNotes,
  ReportBug,
  RuleNotes,
  SpokenLanguage,
  ToolbarButton,
} from '../../ports/screens.ts';
import type { BrowserData, Downloads, SiteData } from '../../ports/site-data.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { PressWatch, RequestWatch } from '../../ports/watching.ts';
import type { ButtonTitles } from '../show-badges.ts';
import type { Kept } from './open-kept.ts';

/** The browser and this computer, as the background reaches them. Each use case takes only the ports that it names. */
export type OutsidePorts = {
  readonly alarm: Alarm;
  readonly announce: Announce;
  readonly browserData: BrowserData;
  readonly browserLists: BrowserLists;
  readonly browserName: 'chrome' | 'firefox';
  readonly button: ToolbarButton;
  readonly clearingSettings: ClearingSettings;
  readonly clock: Clock;
  readonly closedTabs: ClosedTabs;
  readonly cookies: CookieJar;
  readonly credentials: Credentials;
  readonly deviceLists: DeviceLists;
  readonly downloads: Downloads;
  /** Forgets what a person was about to do when a question of the browser closed the popup. */
  readonly dropUnfinished: () => Promise<void>;
  readonly hostAccess: HostAccess;
  readonly idleWatch: IdleWatch;
  readonly ids: Ids;
  readonly language: SpokenLanguage;
  readonly lent: LentPermissions;
  readonly lookWatch: LookWatch;
  readonly managedPolicy: ManagedPolicy;
  readonly notifications: Notifications;
  readonly openTabs: () => Promise<TabFacts[]>;
  /** The version of this copy of Lights Out. */
  readonly ownVersion: string;
  readonly pageLooks: PageLooks;
  readonly pressWatch: PressWatch;
  readonly privateAccess: PrivateAccess;
  readonly reportBug: ReportBug;
  readonly requestWatch: RequestWatch;
  readonly requests: Requests;
  readonly privateNotes: PrivateNotes;
  readonly ruleNotes: RuleNotes;
  readonly showLeavePage: () => Promise<void>;
  readonly showPrivateOutcome: () => Promise<void>;
  /** Opens the page that welcomes a new user. */
  readonly showWelcomePage: () => Promise<void>;
  readonly siteData: SiteData;
  readonly statusPages: StatusPages;
  /** The browser's own sync storage: what it copies between one person's computers. */
  readonly syncArea: StorageArea;
  readonly tabs: Tabs;
  readonly tokenLists: TokenLists;
};

export type BackgroundPorts = {
  readonly outside: OutsidePorts;
  readonly kept: Kept;
  readonly titles: ButtonTitles;
};
