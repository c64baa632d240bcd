import type { StoreId } from '../../core/cookies/cookie.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SiteTab } from '../../ports/tabs.ts';
import { isUsable } from './is-awake.ts';
import { readTabs } from './tab-facts.ts';

/** The hosts whose pages are the site's own. */
export function hostsOf({ origins }: SiteDefinition): string[] {
  return origins.map((origin) => new URL(origin).hostname);
}

/** Whether an address is a page of one of the hosts. An address that is hidden from us is not. */
export function isPageOf(hosts: readonly string[], address: string | undefined): boolean {
  const url = URL.parse(address ?? '');
  return url !== null && hosts.includes(url.hostname) && /^https?:$/.test(url.protocol);
}

/** Finds the tabs that show one of a site's hosts in a store. A tab whose address is hidden from us is left out. */
export async function findTabsOfSite(site: SiteDefinition, storeId: StoreId): Promise<SiteTab[]> {
  const hosts = hostsOf(site);
  return (await readTabs()).flatMap(({ tab, storeId: own }) => {
    const url = URL.parse(tab.url ?? '');
    if (tab.id === undefined || url === null || own !== storeId || !isPageOf(hosts, tab.url)) return [];
    const discarded = tab.discarded === true || tab.status === 'unloaded';
    return [{ tabId: tab.id, origin: url.origin, usable: isUsable(tab), discarded }];
  });
}
