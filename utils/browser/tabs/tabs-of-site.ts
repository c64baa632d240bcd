import type { StoreId } from '../../core/cookies/cookie.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SiteTab } from '../../ports/tabs.ts';
import { isUsable } from './is-awake.ts';
import { readTabs } from './tab-facts.ts';

/** Finds the tabs that show one of a site's hosts in a store. A tab whose address is hidden from us is left out. */
export async function findTabsOfSite({ origins }: SiteDefinition, storeId: StoreId): Promise<SiteTab[]> {
  const hosts = new Set(origins.map((origin) => new URL(origin).hostname));
  return (await readTabs()).flatMap(({ tab, storeId: own }) => {
    const url = URL.parse(tab.url ?? '');
    if (tab.id === undefined || url === null || own !== storeId) return [];
    if (!hosts.has(url.hostname) || !/^https?:$/.test(url.protocol)) return [];
    const discarded = tab.discarded === true || tab.status === 'unloaded';
    return [{ tabId: tab.id, origin: url.origin, usable: isUsable(tab), discarded }];
  });
}
