import type { Cookie, StoreId } from '../core/cookies/cookie.ts';
import type { Removal } from '../core/journal/journal.ts';

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
