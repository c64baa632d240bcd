import type { StoreId } from '../core/cookies/cookie.ts';
import type { CookieStore } from '../core/cookies/cookie-store.ts';
import type { RemovalPlan } from '../core/removal/removal.ts';
import type { SiteDefinition } from '../core/sites/site.ts';

/** A site's data in this browser other than cookies. */
export type SiteData = {
  /** Counts what open pages of the site in that store can see; null if none is open. */
  count(site: SiteDefinition, store: CookieStore): Promise<StoredCounts>;
  /** Finds how stored data can be removed in that store. */
  reach(site: SiteDefinition, store: CookieStore): Promise<RemovalPlan['storage']>;
  remove(site: SiteDefinition, store: CookieStore): Promise<void>;
};

export type StoredCounts = Pick<
  RemovalPlan,
  'localStorage' | 'sessionStorage' | 'databases' | 'caches' | 'serviceWorkers'
>;

/** Files that a site is sending just now. */
export type Downloads = {
  /** Whether a download of this site in that store is under way. `not-seen`: the browser has not allowed to look. */
  underWay(site: SiteDefinition, storeId: StoreId): Promise<'none' | 'some' | 'not-seen'>;
};

/** Everything that the browser keeps, of every site. */
export type BrowserData = {
  /** Whether we may remove data: Firefox asks the user first. */
  access(): Promise<'granted' | 'missing'>;
  /** Removes all cookies, site data, history, form entries, the list of downloads and the cache. */
  clear(): Promise<'done' | 'permission-missing' | 'failed'>;
};
