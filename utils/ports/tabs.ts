import type { StoreId } from '../core/cookies/cookie.ts';
import type { UnsentText } from '../core/removal/unsent-text.ts';
import type { TabsSeen } from '../core/rules/rule-wait.ts';
import type { ControlMark } from '../core/sites/control-mark.ts';
import type { SiteDefinition } from '../core/sites/site.ts';

export type SiteTab = {
  readonly tabId: number;
  readonly origin: string;
  /** Its page is loaded, and neither discarded nor frozen: what is put into it runs now. */
  readonly usable: boolean;
  /** The browser has put its page away. Nothing of it is on the screen, and it loads anew when it is looked at. */
  readonly discarded: boolean;
};

export type Tabs = {
  /** The tabs that show one of the site's hosts in that store. */
  ofSite(site: SiteDefinition, storeId: StoreId): Promise<SiteTab[]>;
  /** What a person has of those tabs at this moment. */
  seen(site: SiteDefinition, storeId: StoreId): Promise<TabsSeen>;
  /**
   * Whether a tab holds text that was typed and not sent. `unknown` if its page, or a frame in it that can be seen,
   * cannot be asked: also for a discarded tab, which may come back with its text.
   */
  hasUnsentText(tabId: number): Promise<boolean | 'unknown'>;
  /**
   * Shows the site's page anew. `stays`: the tab still shows what it showed before, or may do so. A tab that shows
   * another site by now is left alone.
   */
  reload(tabId: number, site: SiteDefinition): Promise<'reloaded' | 'stays'>;
  /** Closes a tab of the site. One that shows another site by now is left alone. */
  close(tabId: number, site: SiteDefinition): Promise<void>;
  /** @throws if no tab can be opened in that store */
  open(url: string, storeId: StoreId): Promise<void>;
  /**
   * Opens an address in a background tab, waits until it has loaded, and closes the tab. False if it did not load in
   * time, or if the browser says there that the site cannot be reached. The tab's id is written down before the address
   * is opened.
   *
   * @throws if no tab can be opened in that store
   */
  visit(url: string, storeId: StoreId): Promise<boolean>;
  /**
   * Presses the control that this mark finds in the top frame of a tab, as a person would, once the page is loaded and
   * quiet, and waits until it is so again. What is bait by now is not found. `no-page`: the tab shows no page of the
   * site that can be used. `held`: the page did not go on in time, as while it asks a question of its own.
   */
  press(tabId: number, site: SiteDefinition, mark: ControlMark): Promise<'pressed' | 'not-found' | 'no-page' | 'held'>;
  /**
   * Opens an address as for a visit, and closes the tab after `act`. Null where a visit is false: nothing is done.
   *
   * @throws if no tab can be opened in that store
   */
  inOwnTab<T>(url: string, storeId: StoreId, act: (tabId: number) => Promise<T>): Promise<T | null>;
  /** Closes the tabs of visits in which the background was stopped. */
  sweep(): Promise<void>;
  /** Finds text that was typed and not sent in the site's tabs of that store. */
  findUnsentText(site: SiteDefinition, storeId: StoreId): Promise<UnsentText[]>;
};
