import type { SitesFacts } from '../../core/overview/parts/sites-facts.ts';
import { toAccess } from '../../core/overview/to-access.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { StatusPages } from '../../ports/requests.ts';

export type SitesPorts = {
  readonly hostAccess: HostAccess;
  readonly sites: readonly SiteDefinition[];
  readonly statusPages: Pick<StatusPages, 'isAllowed'>;
};

/** Asks the browser, for all sites at the same time, which hosts and status pages Lights Out may reach. */
export async function readSites({ hostAccess, sites, statusPages }: SitesPorts): Promise<SitesFacts> {
  const asked = await Promise.all(
    sites.map(async (site) => {
      const [isGranted, isStatusAllowed] = await Promise.all([
        hostAccess.isGranted(findHostPatterns(site)),
        statusPages.isAllowed(site),
      ]);
      return { id: site.id, access: toAccess(isGranted), isStatusAllowed };
    }),
  );
  return {
    sites,
    access: new Map(asked.map(({ id, access }) => [id, access])),
    statusAllowed: new Set(asked.filter(({ isStatusAllowed }) => isStatusAllowed).map(({ id }) => id)),
  };
}
