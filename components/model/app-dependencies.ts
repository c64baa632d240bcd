import type { Adding } from '../../utils/core/discovery/add-address.ts';
import type { Pinned } from '../../utils/core/first-run/pinned.ts';
import type { LeavingPlaces } from '../../utils/core/leave/leaving-places.ts';
import type { ListName } from '../../utils/core/lists/lists.ts';
import type { TabFacts } from '../../utils/core/overview/here.ts';
import type { OwnPage } from '../../utils/core/own-page.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { UnfinishedMemory } from '../../utils/core/unfinished.ts';
import type { Client, CommandOf, Reply } from '../../utils/messages/protocol.ts';

/** What a screen needs from the browser to show how things are. */
export type FirstDependencies = {
  readonly client: Client;
  readonly readTab: () => Promise<TabFacts | null>;
  readonly now: () => EpochMs;
  readonly everySecond: (tick: () => void) => () => void;
  readonly openExtensionPage: (path: OwnPage) => Promise<void>;
  /** Loads the page that is shown anew, by the address that it was opened with. */
  readonly reload: () => void;
  readonly reportBug: (where: string, error: unknown) => void;
};

/** What the screens' model needs from the browser. */
export type AppDependencies = FirstDependencies & ActionDependencies;

/** What its actions need besides. */
export type ActionDependencies = {
  /** Must be called in the click itself, because browsers ask only then. */
  readonly requestAccess: (patterns: readonly string[]) => Promise<boolean>;
  /** The same for a site that the user adds, and to see where its answers lead. */
  readonly requestNewSite: (patterns: readonly string[]) => Promise<boolean>;
  /** The same to see which request leaves while a person shows how they sign out. */
  readonly requestWatching: () => Promise<boolean>;
  /** The same for the permission to remove stored data. */
  readonly requestDataRemoval: () => Promise<boolean>;
  /** The same for a list of the browser. Tells whether it was held before, and so is not to be given back. */
  readonly borrowList: (list: ListName) => Promise<'lent' | 'held-before' | 'refused'>;
  /** Whether a list, or hosts, may be used without a question. */
  readonly isListHeld: (list: ListName) => Promise<boolean>;
  readonly isAllowed: (patterns: readonly string[]) => Promise<boolean>;
  /** What a question of the browser has interrupted. */
  readonly unfinished: UnfinishedMemory;
  /** The same for access to every site; and a function that gives it back. */
  readonly requestEverySite: () => Promise<boolean>;
  readonly giveBackEverySite: () => Promise<void>;
  /** The same for notifications, and for reading the browser's own clear-on-exit setting. */
  readonly requestNotifications: () => Promise<boolean>;
  readonly requestClearingCheck: () => Promise<boolean>;
  /** The same for seeing that a download is under way; and whether it was given. */
  readonly requestDownloads: () => Promise<boolean>;
  readonly readDownloadsAccess: () => Promise<boolean>;
  /** What the page that is shown was opened with to add; null for nothing. Of a private window it is told once. */
  readonly readAdding: () => Promise<Adding | null>;
  /**
   * Opens a page of the browser's own, such as its settings. False if the browser does not let an extension open it.
   */
  readonly openBrowserPage: (address: string) => Promise<boolean>;
  /** Keeps the current window open although its tabs on these hosts are about to be closed. */
  readonly holdWindow: (places: LeavingPlaces) => Promise<void>;
  /** Opens the popup or another list of the sign-ins. Must be called in the click itself. */
  readonly showSignIns: () => Promise<void>;
  /** Tells at once whether our button stands in the toolbar, and at each change. Returns what ends it. */
  readonly followPinned: (tell: (pinned: Pinned) => void) => () => void;
  /** The keyboard shortcut for the leave page; null for none. */
  readonly readLeaveKeys: () => Promise<string | 'no-keyboard' | null>;
  readonly openKeySettings: () => Promise<void>;
  /** How Lights Out itself can be removed. `locked`: an administrator's policy prevents it. */
  readonly readOwnRemoval: () => Promise<'asks' | 'by-hand' | 'locked'>;
  /** The browser asks the user before it removes us. */
  readonly removeOurselves: () => Promise<'asked' | 'not-possible'>;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly saveFile: (name: string, type: string, text: string) => void;
  /** Reads a file that a person chose, up to `largest` bytes. */
  readonly readFile: (
    file: File,
    largest: number,
  ) => Promise<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-large' | 'unreadable' }>;
  readonly print: () => void;
};

/** What went wrong with the last thing that was asked. */
export type Trouble = Extract<Reply, { ok: false }>['error'] | 'not-saved' | 'not-allowed';

export type SitePage = CommandOf<'open-page'>['page'];

export type SessionCommand =
  | 'sign-out'
  | 'try-site'
  | 'find-unsent-text'
  | 'guide-done'
  | 'check-again'
  | 'remove-data'
  | 'reload-tabs'
  | 'close-tabs'
  | 'open-page';
