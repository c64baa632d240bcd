import type { StoreId } from '../core/cookies/cookie.ts';
import type { UnsentText } from '../core/removal/unsent-text.ts';
import type { SiteDefinition } from '../core/sites/site.ts';

export type SiteTab = { readonly tabId: number; readonly origin: string; readonly usable: boolean };

export type Tabs = {
  /** The tabs that show one of the site's hosts in that store. `usable`: loaded and not discarded. */
  ofSite(site: SiteDefinition, storeId: StoreId): Promise<SiteTab[]>;
  /** Whether a tab holds text that was typed and not sent; `unknown` if its page cannot be asked. */
  hasUnsentText(tabId: number): Promise<boolean | 'unknown'>;
  reload(tabId: number): Promise<void>;
  close(tabId: number): Promise<void>;
  open(url: string, storeId: StoreId): Promise<void>;
  /**
   * Opens an address in a background tab, waits until it has loaded, and closes the tab. False if it did not load in
   * time.
   */
  visit(url: string, storeId: StoreId): Promise<boolean>;
  /** Finds text that was typed and not sent in the site's tabs of that store. */
  findUnsentText(site: SiteDefinition, storeId: StoreId): Promise<UnsentText[]>;
};
