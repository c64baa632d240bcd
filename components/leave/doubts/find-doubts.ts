import { isLeaving } from '../../../utils/core/leave/leaving-places.ts';
import type { ShutTab } from '../../../utils/core/leave/open-tabs.ts';
import { domainOfOther } from '../../../utils/core/leave/other-site-id.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { OpenSiteView, UnaccountedView } from '../../../utils/core/overview/parts/doubts-part.ts';
import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';

/** What the leave page cannot call dark, although no session is seen. */
export type Doubts = {
  readonly unaccounted: readonly UnaccountedView[];
  readonly openSites: readonly OpenSiteView[];
  readonly shutTabs: readonly ShutTab[];
  readonly containers: 'all-looked-at' | 'not-all';
};

/** Finds what may be a sign-in and stands in no row of the page: neither in the run nor among what it leaves alone. */
export function findDoubts(run: LeaveView | null, overview: Overview): Doubts {
  const { sessions, otherSites, sites, unaccounted, openSites, shutTabs, everySite } = overview;
  // else it is said anyway that not everything is looked at
  const containers = everySite === 'granted' ? overview.containers : 'all-looked-at';
  const rows = [...(run?.items ?? []), ...sessions, ...otherSites].map(({ ref }) => ref);
  const isInRow = ({ ref, host }: OpenSiteView) =>
    rows
      .filter(({ storeId }) => storeId === ref.storeId)
      .some(({ siteId }) => {
        const hosts = sites.find(({ id }) => id === siteId)?.hosts ?? [];
        // A known site at another port of that host is not covered with it.
        const domain = domainOfOther(ref.siteId) === null ? null : domainOfOther(siteId);
        return (
          siteId === ref.siteId || isLeaving(`https://${host}`, { hosts, domains: domain === null ? [] : [domain] })
        );
      });
  return { unaccounted, shutTabs, containers, openSites: openSites.filter((site) => !isInRow(site)) };
}

export function countDoubts({ unaccounted, openSites, shutTabs, containers }: Doubts): number {
  return unaccounted.length + openSites.length + shutTabs.length + (containers === 'not-all' ? 1 : 0);
}
