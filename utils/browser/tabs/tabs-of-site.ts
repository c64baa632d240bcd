import type { StoreId } from '../../core/cookies/cookie.ts';
import { isPageOf } from '../../core/sites/is-page-of.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SiteTab } from '../../ports/tabs.ts';
import { isUsable } from './is-awake.ts';
import { readTabs } from './tab-facts.ts';

/** Finds the tabs that show a page of a site in a store. A tab whose address is hidden from us is left out. */
export async function findTabsOfSite(site: SiteDefinition, storeId: StoreId): Promise<SiteTab[]> {
  return (await readTabs()).flatMap(({ tab, storeId: own }) => {
    const url = URL.parse(tab.url ?? '');
    if (tab.id === undefined || url === null || own !== storeId || !isPageOf(site, tab.url)) return [];
    const discarded = tab.discarded === true || tab.status === 'unloaded';
    return [{ tabId: tab.id, origin: url.origin, usable: isUsable(tab), discarded }];
  });
}
