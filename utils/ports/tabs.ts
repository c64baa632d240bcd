import type { StoreId } from '../core/cookies/cookie.ts';
import type { UnsentText } from '../core/removal/unsent-text.ts';
import type { SiteDefinition } from '../core/sites/site.ts';

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
