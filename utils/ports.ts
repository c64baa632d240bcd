import type { RawAnswer } from './core/answers/answer.ts';
import type { RequestReason, SentRequest } from './core/answers/sent-request.ts';
import type { Cookie, StoreId } from './core/cookies/cookie.ts';
import type { CookieStore } from './core/cookies/cookie-store.ts';
import type { Removal } from './core/journal/journal.ts';
import type { Overview } from './core/overview/overview.ts';
import type { Reminder, ShownReminder } from './core/reminders/reminder.ts';
import type { RemovalPlan } from './core/removal/removal.ts';
import type { UnsentText } from './core/removal/unsent-text.ts';
import type { DeviceList } from './core/sessions/device.ts';
import type { SessionRef } from './core/sessions/session.ts';
import type { Policy } from './core/settings/policy.ts';
import type { Bearer, Csrf } from './core/sites/http-spec.ts';
import type { SiteDefinition } from './core/sites/site.ts';
import type { SiteStatus } from './core/sites/status-page.ts';
import type { EpochMs } from './core/time.ts';

/** The outside world as types: what the use cases need, and nothing of how a browser does it. */

export type Clock = {
  now(): EpochMs;
  /** Minutes since midnight, as this computer's clock on the wall shows them. */
  minuteOfDay(at: EpochMs): number;
  /** Calls once, if the background is still awake then. */
  after(ms: number, act: () => void): void;
};

export type StorageArea = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
};

export type CookieJar = {
  /** Every cookie store that can be seen now, also containers without a tab. */
  stores(): Promise<CookieStore[]>;
  /** Those that a tab is open in. */
  openStores(): Promise<CookieStore[]>;
  /**
   * Cookies, partitioned ones too, of all hosts that we may look at. A store that cannot be read yields nothing and is
   * named.
   */
  list(stores: readonly CookieStore[]): Promise<{ cookies: Cookie[]; unreadable: StoreId[] }>;
  /** Removes exactly these. Whether it worked is seen by reading again. */
  remove(cookies: readonly Cookie[]): Promise<void>;
};

/** Credentials stay behind this port: callers name them, and never see one. */
export type Credentials = {
  /** Takes the session's cookies, as its probe would carry them, into memory for one run. */
  hold(runId: string, ref: SessionRef, site: SiteDefinition): Promise<void>;
  isHeld(runId: string): boolean;
  /**
   * Whether each auth cookie that the probe judges has one value: of two, the site reads one, and nobody can tell
   * which.
   */
  isSingle(ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /** Whether the jar's auth cookies are still the held ones. */
  isUnchanged(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  release(runId: string): void;
  /** Keyed digest of the jar's auth cookies; null where a value is too short or too plain to digest. */
  digest(ref: SessionRef, site: SiteDefinition): Promise<string | null>;
  /**
   * The same of those alone that the site's probe judges, where it has one: others come and go while the sign-in stays.
   */
  digestJudged(ref: SessionRef, site: SiteDefinition): Promise<string | null>;
};

export type SiteRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: string | null;
  readonly contentType: string | null;
  readonly headerFromCookie: { readonly header: 'authorization'; readonly cookie: string } | null;
  readonly csrf: Csrf | null;
  readonly bearer: Bearer | null;
  readonly why: RequestReason;
};

/** Whose cookies a background request carries: those of a session's store as they are now, or those held for a run. */
export type Carried = { readonly from: 'jar' } | { readonly from: 'held'; readonly runId: string };

export type Requests = {
  /** A request inside an open tab of the site, in that tab's own cookie store. */
  inPage(tabId: number, ref: SessionRef, site: SiteDefinition, request: SiteRequest): Promise<RawAnswer>;
  /** A request of our own with chosen cookies and the site's own Origin. Redirects are not followed. */
  fromBackground(ref: SessionRef, site: SiteDefinition, request: SiteRequest, carried: Carried): Promise<RawAnswer>;
  /** Removes header rules that a stopped worker left behind. */
  sweep(): Promise<void>;
};

export type SiteTab = { readonly tabId: number; readonly origin: string; readonly usable: boolean };

export type Tabs = {
  /** Tabs that show one of the site's hosts in that store. `usable`: loaded, not discarded. */
  ofSite(site: SiteDefinition, storeId: StoreId): Promise<SiteTab[]>;
  /** Whether text was typed there that was not sent; `unknown` where the page cannot be asked. */
  hasUnsentText(tabId: number): Promise<boolean | 'unknown'>;
  reload(tabId: number): Promise<void>;
  close(tabId: number): Promise<void>;
  open(url: string, storeId: StoreId): Promise<void>;
  /**
   * Opens an address behind the others, waits until it is loaded, and closes it again. False where it did not load in
   * time.
   */
  visit(url: string, storeId: StoreId): Promise<boolean>;
  /** Text that was typed in the site's tabs of that store and not sent. */
  findUnsentText(site: SiteDefinition, storeId: StoreId): Promise<UnsentText[]>;
};

export type HostAccess = { isGranted(patterns: readonly string[]): Promise<boolean | 'unknown'> };

export type PrivateAccess = { isAllowed(): Promise<boolean | 'unknown'> };

/**
 * The sites' own lists of sessions. What a site calls an entry may be a secret: callers get handles, and never see it.
 */
export type DeviceLists = {
  list(ref: SessionRef, site: SiteDefinition): Promise<DeviceList>;
  /**
   * Asks the site to end one entry, or all but this; false where nothing could be sent. Listing again tells what it
   * did.
   */
  endOne(ref: SessionRef, site: SiteDefinition, handle: string): Promise<boolean>;
  endOthers(ref: SessionRef, site: SiteDefinition): Promise<boolean>;
};

/** A site's data in this browser beyond cookies. */
export type SiteData = {
  /** Counts what pages of the site in that store can see; null where none is open. */
  count(site: SiteDefinition, store: CookieStore): Promise<StoredCounts>;
  /** How storage can be removed in that store. */
  reach(site: SiteDefinition, store: CookieStore): Promise<RemovalPlan['storage']>;
  remove(site: SiteDefinition, store: CookieStore): Promise<void>;
};

export type StoredCounts = Pick<
  RemovalPlan,
  'localStorage' | 'sessionStorage' | 'databases' | 'caches' | 'serviceWorkers'
>;

/** The requests that Lights Out made in this browser run. */
export type SentLog = {
  /** Writes down a request before it leaves; the function returned adds its answer. */
  add(request: SentRequest): Promise<(answer: RawAnswer) => Promise<void>>;
  list(): Promise<SentRequest[]>;
  /** Private windows leave no trace once the last of them is closed. */
  forgetStore(storeId: StoreId): Promise<void>;
  /** Forgets all of them. */
  forget(): Promise<void>;
};

/** Everything that a browser keeps of every site. */
export type BrowserData = {
  /** Firefox asks before an extension may remove data. */
  access(): Promise<'granted' | 'missing'>;
  /** Removes cookies, site data, history, what was typed into forms, the list of downloads and the cache, all of it. */
  clear(): Promise<'done' | 'permission-missing' | 'failed'>;
};

/** The browser's own setting that clears a site's cookies when it closes. */
export type ClearingSettings = {
  access(): Promise<'granted' | 'missing' | 'unsupported'>;
  /** What is set for each of these origins. */
  read(origins: readonly string[]): Promise<ReadonlyMap<string, 'keeps' | 'clears' | 'unknown'>>;
  /** Gives the permission back. */
  giveBack(): Promise<void>;
};

/** The sites' own status pages; asked only when a diagnosis is opened. */
export type StatusPages = {
  isAllowed(site: SiteDefinition): Promise<boolean>;
  read(site: SiteDefinition): Promise<SiteStatus>;
};

export type Notifications = {
  access(): Promise<'granted' | 'missing'>;
  show(reminder: Reminder): Promise<void>;
  /** Those that stand now. */
  list(): Promise<readonly ShownReminder[]>;
  clear(shown: ShownReminder): Promise<void>;
};

/** Notices that nobody uses the computer. */
export type IdleWatch = {
  /** From now on after so many minutes; null leaves the browser's own time. */
  after(minutes: number | null): void;
};

/** What the administrator of this computer has set. */
export type ManagedPolicy = { read(): Promise<Policy> };

/** One alarm for everything: the earliest moment asked for wins. */
export type Alarm = {
  /** Sets the alarm; null clears it. */
  setAt(at: EpochMs | null): Promise<void>;
};

/** The toolbar button. */
export type ToolbarButton = {
  /** Shows this on one tab's button; null shows nothing. */
  show(tabId: number, badge: { readonly text: string; readonly title: string } | null): Promise<void>;
};

export type Ids = { next(): string };

/** Tells every open screen. */
export type Announce = (overview: Overview) => void;

/** Where bugs are reported, without secrets. */
export type ReportBug = (where: string, error: unknown) => void;

/** What happened to a cookie. `overwrite` is the first half of an update: `set` follows it. */
export type CookieChange = 'set' | 'overwrite' | Exclude<Removal, 'unseen'>;

/** What started the background. `extension`: it was updated or loaded anew in a browser that was running already. */
export type StartedBy = 'browser' | 'extension';

/** Whether somebody uses the computer. `locked`: the screen is locked. */
export type IdleState = 'active' | 'idle' | 'locked';

/** What the browser tells the background. A promise that is rejected is reported as a bug. */
export type Events = {
  /** The background woke up: finish what was under way, and show what there is. */
  onWake(): Promise<void>;
  /** Something that Lights Out shows may have changed: read again and tell the screens. */
  onChange(): Promise<void>;
  onCookie(cookie: Cookie, change: CookieChange): Promise<void>;
  onStarted(by: StartedBy): Promise<void>;
  /** A page at this host began to load, in that cookie store. */
  onPageLoading(host: string, storeId: StoreId): void;
  /** Another tab is in front, or a tab shows another page. */
  onTabShown(): Promise<void>;
  onWindowClosed(): Promise<void>;
  onIdle(state: IdleState): Promise<void>;
  /** The browser's sync brought something, or took something away. */
  onSynced(): Promise<void>;
};
