import type { Cookie, StoreId } from '../core/cookies/cookie.ts';
import type { Arrival } from '../core/first-run/told.ts';
import type { Removal } from '../core/journal/journal.ts';
import type { WatchedPress } from '../core/watching/sign-out-watch.ts';

/** What happened to a cookie. `overwrite` is the first half of an update, and `set` follows. */
export type CookieChange = 'set' | 'overwrite' | Exclude<Removal, 'unseen'>;

/** What started the background. `extension`: it was updated or loaded again while the browser was running. */
export type StartedBy = 'browser' | 'extension';

/** Whether a person uses the computer. `locked`: the screen is locked. */
export type IdleState = 'active' | 'idle' | 'locked';

/** What the browser reports to the background. A rejected promise is reported as a bug. */
export type Events = {
  /** The background woke up: finish what was interrupted, and show what there is. */
  onWake(): Promise<void>;
  /** Something that Lights Out shows may have changed: read it again and tell the screens. */
  onChange(): Promise<void>;
  onCookie(cookie: Cookie, change: CookieChange): Promise<void>;
  onStarted(by: StartedBy): Promise<void>;
  /** Lights Out was installed, or updated. */
  onArrived(arrival: Arrival): Promise<void>;
  /** A page of this host began to load, in that cookie store. */
  onPageLoading(host: string, storeId: StoreId): void;
  /** A person pressed a control in a page that is watched. `not-wanted`: that watch is over. */
  onPressed(watchId: string, storeId: StoreId, press: WatchedPress): Promise<'noted' | 'not-wanted'>;
  /** Another tab or window is in front. */
  onLooked(): Promise<void>;
  onWindowClosed(): Promise<void>;
  onIdle(state: IdleState): Promise<void>;
  /** The browser's sync storage changed. */
  onSynced(): Promise<void>;
};

/** Whether another tab or window in front is told, which wakes the background. It is told from each start on. */
export type LookWatch = { set(state: 'on' | 'off'): void };
