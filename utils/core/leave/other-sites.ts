import type { Cookie, StoreId } from '../cookies/cookie.ts';
import { looksLive } from '../cookies/looks-live.ts';
import { isExpired } from '../sessions/find-sessions.ts';
import type { SessionRef } from '../sessions/session.ts';
import { defineSite } from '../sites/define-site.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { SiteDefinition, SiteId } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';

/**
 * A site that no definition knows, with cookies in one store that may be a sign-in. All that can be done is to remove
 * its data.
 */
export type OtherSite = { readonly ref: SessionRef; readonly domain: string };

const PREFIX = 'other:';

/** The id of a site that is known by its domain alone. */
export function otherSiteId(domain: string): SiteId {
  return `${PREFIX}${domain}`;
}

/** The domain of such an id; null for a site that has a definition. */
export function domainOfOther(siteId: SiteId): string | null {
  return siteId.startsWith(PREFIX) ? siteId.slice(PREFIX.length) : null;
}

/** `defined`: a definition knows the site. `other`: it is known by its domain alone. */
export type SiteKind = 'defined' | 'other';

export function kindOfSite(siteId: SiteId): SiteKind {
  return domainOfOther(siteId) === null ? 'defined' : 'other';
}

/**
 * Finds the sites behind cookies that look live, beyond what a definition accounts for. What belongs together is told
 * by the browser: it lets nobody set a cookie wider than a site, by its own list of public suffixes, so the widest
 * cookie at a host names the site; without one, and beside a defined site, the host stands alone.
 */
export function findOtherSites(
  cookies: readonly Cookie[],
  sites: readonly SiteDefinition[],
  now: EpochMs,
): OtherSite[] {
  const wide = new Set(
    cookies.filter(({ hostOnly }) => !hostOnly).map(({ storeId, domain }) => `${storeId} ${domain}`),
  );
  const hosts = toHosts(sites);
  const found = new Map<string, OtherSite>();
  for (const cookie of cookies) {
    if (!mayBeLive(cookie, hosts, now)) continue;
    const domain = isBesideKnown(cookie.domain, sites) ? cookie.domain : widest(cookie, wide);
    found.set(`${cookie.storeId} ${domain}`, {
      domain,
      ref: { siteId: otherSiteId(domain), storeId: cookie.storeId, partition: null },
    });
  }
  return [...found.values()].sort((a, b) => (a.domain < b.domain ? -1 : a.domain > b.domain ? 1 : 0));
}

/**
 * Whether a cookie belongs to this site; of hosts below its own only where a cookie proves that they are the same
 * site's.
 */
export function isOfOther(
  domain: string,
  storeId: StoreId,
  cookies: readonly Cookie[],
  sites: readonly SiteDefinition[],
): (host: string) => boolean {
  const isWide =
    !isBesideKnown(domain, sites) &&
    cookies.some((cookie) => cookie.storeId === storeId && !cookie.hostOnly && cookie.domain === domain);
  return (host) => (isWide ? isAtOrBelow(host, domain) : host === domain);
}

/**
 * Describes such a site by what is here of it, so that its data can be removed like any other's. Nothing is ever sent
 * to it.
 *
 * @param openHosts hosts of the tabs that are open in this store
 */
export function toOtherSite(
  domain: string,
  storeId: StoreId,
  cookies: readonly Cookie[],
  openHosts: readonly string[],
  sites: readonly SiteDefinition[],
  now: EpochMs,
): SiteDefinition {
  const isOwn = isOfOther(domain, storeId, cookies, sites);
  const own = cookies.filter((cookie) => cookie.storeId === storeId && isOwn(cookie.domain));
  const hosts = new Set([
    domain,
    ...own.map((cookie) => cookie.domain),
    ...[`www.${domain}`, ...openHosts].filter(isOwn),
  ]);
  const known = toHosts(sites);
  const live = own.filter((cookie) => mayBeLive(cookie, known, now));
  return defineSite({
    id: otherSiteId(domain),
    name: domain,
    registrableDomains: [domain],
    origins: [...hosts].map((host) => `https://${host}`),
    authCookies: live.map((cookie) => ({ name: cookie.name, hosts: [cookie.domain] })),
    signOut: [],
    pages: { home: `https://${domain}/` },
    evidence: [],
  });
}

type Hosts = { readonly accounted: ReadonlySet<string>; readonly blind: ReadonlySet<string> };

/** `accounted`: hosts whose sign-in a definition names. `blind`: hosts of sites whose sign-in no cookie shows. */
function toHosts(sites: readonly SiteDefinition[]): Hosts {
  const originsOf = ({ origins, parentOrigins }: SiteDefinition) =>
    [...origins, ...parentOrigins].map((origin) => new URL(origin).hostname);
  const seen = sites.filter(({ authCookies }) => authCookies.length > 0);
  const blind = sites.filter(({ authCookies }) => authCookies.length === 0);
  return {
    accounted: new Set(seen.flatMap((site) => [...originsOf(site), ...site.authCookies.flatMap(({ hosts }) => hosts)])),
    blind: new Set(blind.flatMap(originsOf)),
  };
}

/**
 * Where no cookie shows a site's sign-in, any cookie shows that the site was here, and may keep a sign-in elsewhere.
 */
function mayBeLive(cookie: Cookie, { accounted, blind }: Hosts, now: EpochMs): boolean {
  if (accounted.has(cookie.domain)) return false;
  return looksLive(cookie, now) || (blind.has(cookie.domain) && !isExpired(cookie, now));
}

/** What is wide below a defined site's domain belongs to that site too: there each host counts for itself. */
function isBesideKnown(host: string, sites: readonly SiteDefinition[]): boolean {
  return sites.some(({ registrableDomains }) => registrableDomains.some((domain) => isAtOrBelow(host, domain)));
}

/** The shortest end of a host's name that a cookie in the same store is set for. */
function widest({ domain, storeId }: Cookie, wide: ReadonlySet<string>): string {
  const labels = domain.split('.');
  const ends = labels.map((_, index) => labels.slice(labels.length - 1 - index).join('.'));
  return ends.find((end) => wide.has(`${storeId} ${end}`)) ?? domain;
}
