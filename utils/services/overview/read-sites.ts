import type { SitesFacts } from '../../core/overview/parts/sites-facts.ts';
import { toAccess } from '../../core/overview/to-access.ts';
import { findHostPatterns, toPattern } from '../../core/sites/host-patterns.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { StatusPages } from '../../ports/requests.ts';
import type { SiteBook } from '../../ports/site-book.ts';

export type SitesPorts = {
  readonly hostAccess: HostAccess;
  readonly siteBook: Pick<SiteBook, 'all'>;
  readonly statusPages: Pick<StatusPages, 'isAllowed'>;
};

/** Asks the browser, for all sites at the same time, which hosts and status pages Lights Out may reach. */
export async function readSites({ hostAccess, siteBook, statusPages }: SitesPorts): Promise<SitesFacts> {
  const sites = siteBook.all();
  const asked = await Promise.all(
    sites.map(async (site) => {
      const [isGranted, isStatusAllowed] = await Promise.all([
        hostAccess.isGranted(findHostPatterns(site)),
        statusPages.isAllowed(site),
      ]);
      return { id: site.id, access: toAccess(isGranted), isStatusAllowed };
    }),
  );
  const origins = await Promise.all(
    sites
      .flatMap(({ askedOrigins = [] }) => askedOrigins)
      .map(async (one) => ({
        ...one,
        isGranted: await hostAccess.isGranted([toPattern(one.origin)]),
      })),
  );
  return {
    sites,
    originsMissing: new Set(origins.filter(({ isGranted }) => isGranted === false).map(({ origin }) => origin)),
    access: new Map(asked.map(({ id, access }) => [id, access])),
    statusAllowed: new Set(asked.filter(({ isStatusAllowed }) => isStatusAllowed).map(({ id }) => id)),
  };
}
