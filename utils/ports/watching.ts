import type { StoreId } from '../core/cookies/cookie.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { EpochMs } from '../core/time.ts';
import type { WatchedRequest } from '../core/watching/sign-out-watch.ts';

/** What a watched site's own tabs send. Nothing is listened to unless a watch is on. */
export type RequestWatch = {
  /**
   * Notes the requests that leave the site's tabs of that store, until `stop`. Does nothing where the browser has not
   * given the permission for it, or while it does so already.
   */
  start(site: SiteDefinition, storeId: StoreId, note: (request: WatchedRequest) => void): void;
  stop(): void;
};

/** What a person presses in a watched site's tabs. It is reported as an event (see Events.onPressed). */
export type PressWatch = {
  /**
   * Listens in the open tabs of the site in that store, each document once. It ends by itself at `until`, and at the
   * next press after the watch was ended.
   */
  listen(watchId: string, site: SiteDefinition, storeId: StoreId, until: EpochMs): Promise<void>;
};
