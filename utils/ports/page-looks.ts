import type { PageSnapshot, StorageSeen } from '../core/discovery/page-snapshot.ts';
import type { PageMake } from '../core/kinds/describe-page.ts';

/** Looks at open pages. */
export type PageLooks = {
  /**
   * What stands in the top frame of a tab: controls, keys of the storage, structure; no values. A page that is loading
   * is waited for, for a while. Null if the tab shows another origin, is not loaded, is frozen, or did not answer in
   * time.
   */
  look(tabId: number, origin: string): Promise<PageSnapshot | null>;
  /** The keys of the page's storage alone, which takes less time. Null as for a look. */
  stored(tabId: number, origin: string): Promise<readonly StorageSeen[] | null>;
  /** What the page says of the software that made it. Null as for a look. */
  make(tabId: number, origin: string): Promise<PageMake | null>;
  /**
   * Whether, since this was asked last, a page that is loaded did not say in time what it stores or what made it: a
   * busy one may soon.
   */
  tellMissed(): boolean;
};
