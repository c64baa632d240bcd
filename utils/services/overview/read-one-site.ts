import type { Overview } from '../../core/overview/overview.ts';
import type { Place } from '../../core/overview/place.ts';
import { hostAndPort, withoutPort } from '../../core/sites/host-of-origin.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import { type OverviewPorts, readOverview } from './read-overview.ts';

export type OneSitePorts = OverviewPorts & {
  readonly cookies: Pick<CookieJar, 'listSent' | 'openStores'>;
  readonly siteBook: Pick<SiteBook, 'near'>;
};

/**
 * The overview of the session at a place and of nothing else, for a first picture: it costs the same however many
 * cookies and sites there are. Cookies of other paths are not looked at, so it may know of an earlier end than the
 * whole overview, and of fewer warnings, never of a sign-in that is not there.
 *
 * Null where no session is found so, which says nothing, and where a sign-out at this site is told about: that speaks
 * of other sites too.
 */
export async function readOneSite(ports: OneSitePorts, { host, storeId }: Place): Promise<Overview | null> {
  const near = ports.siteBook.near(withoutPort(host));
  const site = near.find(({ origins }) => origins.some((origin) => hostAndPort(origin) === host));
  if (site === undefined || (await ports.hostAccess.isGranted(findHostPatterns(site))) !== true) return null;
  const overview = await readOverview(ofOneSite(ports, site, storeId));
  const isFound = overview.sessions.some(({ ref }) => ref.siteId === site.id && ref.partition === null);
  if (!isFound || overview.runs.some(({ ref }) => ref.siteId === site.id)) return null;
  return { ...overview, sight: 'one-site' };
}

/** The same ports, with nothing behind them but this site in this store. */
function ofOneSite(ports: OneSitePorts, site: SiteDefinition, storeId: Place['storeId']): OverviewPorts {
  const { cookies, openTabs, refusals, siteBook } = ports;
  return {
    ...ports,
    cookies: {
      containers: async () => 'not-all',
      // the tab's own store is open; Firefox counts cookies to find the others
      stores: async () => (await cookies.openStores()).filter(({ id }) => id === storeId),
      list: (stores) => cookies.listSent(stores, site.origins),
    },
    openTabs: site.authStorage.length === 0 ? async () => [] : openTabs,
    refusals: {
      list: async () => (await refusals.list()).filter(({ ref }) => ref.siteId === site.id && ref.storeId === storeId),
    },
    siteBook: { ...siteBook, all: () => [site] },
  };
}
