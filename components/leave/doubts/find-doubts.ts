import { isDark } from '../../../utils/core/leave/leave-run.ts';
import { isLeaving } from '../../../utils/core/leave/leaving-places.ts';
import type { ShutTab } from '../../../utils/core/leave/open-tabs.ts';
import { domainOfOther } from '../../../utils/core/leave/other-site-id.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { OpenSiteView, UnaccountedView } from '../../../utils/core/overview/parts/doubts-part.ts';
import type { LeaveItemView, LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { isAtOrBelow } from '../../../utils/core/sites/is-at-or-below.ts';

/** What the leave page cannot call dark, although no session is seen. */
export type Doubts = {
  readonly unaccounted: readonly UnaccountedView[];
  readonly openSites: readonly OpenSiteView[];
  readonly shutTabs: readonly ShutTab[];
  readonly containers: 'all-looked-at' | 'not-all';
};

/** A site that something of is in doubt in one store. */
export type DoubtSite = Pick<UnaccountedView, 'ref' | 'siteName' | 'store'>;

export type SiteInDoubt = {
  readonly id: string;
  readonly site: DoubtSite;
  readonly cookies: UnaccountedView | null;
  readonly open: OpenSiteView | null;
};

/**
 * A row of the page. One inside other sites' pages covers no tab, because nothing of it closes any. One of a site
 * without a definition covers hosts below its domain only where they belong to it (`reach`), or its run left their tabs
 * open.
 */
type Row = {
  readonly ref: SessionRef;
  readonly reach?: OtherSiteView['reach'];
  readonly tabsLeft?: readonly number[];
};

/** Finds what may be a sign-in and stands in no row of the page: neither in the run nor among what it leaves alone. */
export function findDoubts(run: LeaveView | null, overview: Overview): Doubts {
  const { sessions, otherSites, sites, unaccounted, openSites, shutTabs, everySite } = overview;
  // else it is said anyway that not everything is looked at
  const containers = everySite === 'granted' ? overview.containers : 'all-looked-at';
  const isInRow = ({ ref, host, tabIds }: OpenSiteView) =>
    listRows(tabIds)
      .filter((row) => row.ref.storeId === ref.storeId && row.ref.partition === null)
      .some(({ ref: { siteId }, reach, tabsLeft }) => {
        const hosts = sites.find(({ id }) => id === siteId)?.hosts ?? [];
        // A known site at another port of that host is not covered with it.
        const domain = domainOfOther(ref.siteId) === null ? null : domainOfOther(siteId);
        const isCovered = reach === 'domain' || tabIds.every((tabId) => tabsLeft?.includes(tabId));
        const domains = domain !== null && isCovered ? [domain] : [];
        return siteId === ref.siteId || isLeaving(`https://${host}`, { hosts, domains });
      });
  return { unaccounted, shutTabs, containers, openSites: openSites.filter((site) => !isInRow(site)) };

  /** One that is dark covers no tab that its run left open, as it may hold text: the account may stand in it. */
  function listRows(tabIds: readonly number[]): readonly Row[] {
    const leftOpen = ({ tabsLeft }: LeaveItemView) => tabsLeft.some((tabId) => tabIds.includes(tabId));
    const items = (run?.items ?? []).filter((item) => !isDark(item) || !leftOpen(item));
    return [...items, ...sessions, ...otherSites];
  }
}

/** Finds the rows about a site: its cookies and its tabs in one store are one row. */
export function findSitesInDoubt({ unaccounted, openSites }: Doubts): readonly SiteInDoubt[] {
  const sites = new Map<string, DoubtSite>([...unaccounted, ...openSites].map((site) => [refId(site.ref), site]));
  return [...sites].map(([id, site]) => ({
    id,
    site,
    cookies: unaccounted.find(({ ref }) => refId(ref) === id) ?? null,
    open: openSites.find(({ ref }) => refId(ref) === id) ?? null,
  }));
}

/** A name for each row in doubt: of a site, of a host with tabs that are shut, of containers. */
export function listDoubtIds(doubts: Doubts): readonly string[] {
  return [
    ...findSitesInDoubt(doubts).map(({ id }) => `site ${id}`),
    ...new Set(doubts.shutTabs.map(({ host }) => `shut ${host}`)),
    ...(doubts.containers === 'not-all' ? ['containers'] : []),
  ];
}

/** Whether a sign-in of the site is seen in that store. */
export function isSeenAgain(ref: SessionRef, { sessions, otherSites }: Overview): boolean {
  const host = domainOfOther(ref.siteId);
  return [...sessions, ...otherSites].some(({ ref: { siteId, storeId } }) => {
    const domain = domainOfOther(siteId);
    const isSame = siteId === ref.siteId || (host !== null && domain !== null && isAtOrBelow(host, domain));
    return storeId === ref.storeId && isSame;
  });
}

export function countDoubts({ unaccounted, openSites, shutTabs, containers }: Doubts): number {
  return unaccounted.length + openSites.length + shutTabs.length + (containers === 'not-all' ? 1 : 0);
}
