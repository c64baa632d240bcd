import { domainOfOther } from '../leave/other-site-id.ts';
import type { KnownHosts } from '../leave/other-sites.ts';
import { hostAndPort, withoutPort } from '../sites/host-of-origin.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import type { ListedSite } from './lists.ts';

/** Which entries of a list belong to a site and are to go. */
export type SiteReach = {
  /** Whether a host, with its port where that is not the usual one of the scheme, is one of the site's. */
  readonly isOwn: (host: string) => boolean;
  /** The earliest moment of an entry that goes. */
  readonly from: EpochMs;
};

/**
 * The reach of a site with a definition is its own hosts, exactly. The reach of one without is its domain, with the
 * hosts below where they belong to it, and without the pages of known sites there. Null if nothing of it is to go,
 * because it is not known since when it was signed in.
 */
export function findReach(
  { siteId, from, below }: ListedSite,
  site: Pick<SiteDefinition, 'origins'> | null,
  known: Pick<KnownHosts, 'places'>,
): SiteReach | null {
  if (from === null) return null;
  if (site !== null) {
    const hosts = new Set(site.origins.map(hostAndPort));
    return { isOwn: (host) => hosts.has(host), from };
  }
  const domain = domainOfOther(siteId);
  if (domain === null) return null;
  const isOwn = (host: string) => (below ? isAtOrBelow(withoutPort(host), domain) : withoutPort(host) === domain);
  return { isOwn: (host) => isOwn(host) && !known.places.has(host), from };
}

/**
 * The host of a web address, with its port where that is not the usual one of its scheme: `http://a.example` and
 * `https://a.example` are one host, `https://a.example:8443` is another. What a page made itself (`blob:`) is at the
 * page's host. Null for what is no address of the web.
 */
export function hostOfAddress(address: string): string | null {
  const url = URL.parse(address.replace(/^blob:/, ''));
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.host : null;
}

/** The earliest moment at which an entry at this host may go; null if it is none of these sites'. */
export function findStart(reaches: readonly SiteReach[], address: string): EpochMs | null {
  const host = hostOfAddress(address);
  if (host === null) return null;
  const starts = reaches.filter(({ isOwn }) => isOwn(host)).map(({ from }) => from);
  return starts.length === 0 ? null : Math.min(...starts);
}
