import { listDomainsAbove } from './is-at-or-below.ts';
import type { SiteDefinition, SiteId } from './site.ts';

/** A list of sites that is searched thousands of times. */
export type SiteIndex = {
  readonly sites: readonly SiteDefinition[];
  find(id: SiteId): SiteDefinition | null;
  /** The sites whose registrable domain this host is at or below, in the order of the list. */
  near(host: string): readonly SiteDefinition[];
};

/** Groups the sites by id and by domain once. */
export function createSiteIndex(sites: readonly SiteDefinition[]): SiteIndex {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const byDomain = new Map<string, SiteDefinition[]>();
  for (const site of sites)
    for (const domain of site.registrableDomains) byDomain.set(domain, [...(byDomain.get(domain) ?? []), site]);

  return {
    sites,
    find: (id) => byId.get(id) ?? null,
    near(host) {
      const found = listDomainsAbove(host).flatMap((domain) => byDomain.get(domain) ?? []);
      return found.length < 2 ? found : sites.filter((site) => found.includes(site));
    },
  };
}
