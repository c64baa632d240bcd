import type { CookieStore } from '../core/cookies/cookie-store.ts';
import type { RemovalPlan } from '../core/removal/removal.ts';
import type { SiteDefinition } from '../core/sites/site.ts';

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

/** Everything that a browser keeps of every site. */
export type BrowserData = {
  /** Firefox asks before an extension may remove data. */
  access(): Promise<'granted' | 'missing'>;
  /** Removes cookies, site data, history, what was typed into forms, the list of downloads and the cache, all of it. */
  clear(): Promise<'done' | 'permission-missing' | 'failed'>;
};
