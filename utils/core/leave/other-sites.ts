import type { Cookie, StoreId } from '../cookies/cookie.ts';
import { looksLive } from '../cookies/looks-live.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteDefinition, SiteId } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';

/** A site that no definition knows, with cookies in one store that may be a sign-in. All that can be done is to remove its data. */
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

/**
 * Finds the sites behind cookies that look live, beyond those that have a definition. What belongs together is told by the
 * browser: it lets nobody set a cookie wider than a site, by its own list of public suffixes, so the widest cookie at a host
 * names the site; without one the host stands alone.
 */
export function findOtherSites(cookies: readonly Cookie[], sites: readonly SiteDefinition[], now: EpochMs): OtherSite[] {
  const known = sites.flatMap(({ registrableDomains, origins }) => [...registrableDomains, ...origins.map((origin) => new URL(origin).hostname)]);
  const wide = new Set(cookies.filter(({ hostOnly }) => !hostOnly).map(({ storeId, domain }) => `${storeId} ${domain}`));
  const found = new Map<string, OtherSite>();
  for (const cookie of cookies) {
    if (!looksLive(cookie, now) || known.some((domain) => isWithin(cookie.domain, domain))) continue;
    const domain = widest(cookie, wide);
    found.set(`${cookie.storeId} ${domain}`, { domain, ref: { siteId: otherSiteId(domain), storeId: cookie.storeId, partition: null } });
  }
  return [...found.values()].sort((a, b) => (a.domain < b.domain ? -1 : a.domain > b.domain ? 1 : 0));
}

/**
 * Describes such a site by what is here of it, so that its data can be removed like any other's. Nothing is ever sent to it. Hosts
 * below its own are taken along only where a cookie proves that they belong to it.
 */
export function toOtherSite(domain: string, storeId: StoreId, cookies: readonly Cookie[], openHosts: readonly string[], now: EpochMs): SiteDefinition {
  const inStore = cookies.filter((cookie) => cookie.storeId === storeId);
  const isWide = inStore.some((cookie) => !cookie.hostOnly && cookie.domain === domain);
  const isOwn = (host: string) => (isWide ? isWithin(host, domain) : host === domain);
  const own = inStore.filter((cookie) => isOwn(cookie.domain));
  const hosts = new Set([domain, ...(isWide ? [`www.${domain}`] : []), ...own.map((cookie) => cookie.domain), ...openHosts.filter(isOwn)]);
  const live = own.filter((cookie) => looksLive(cookie, now));
  return {
    id: otherSiteId(domain),
    name: domain,
    registrableDomains: [domain],
    origins: [...hosts].map((host) => `https://${host}`),
    parentOrigins: [],
    access: 'optional',
    authCookies: live.map((cookie) => ({ name: cookie.name, match: 'exact', hosts: [cookie.domain] })),
    companionCookies: [], lifetime: { kind: 'unknown' }, probe: null, replaySafe: false, mayEndAllAccounts: false, signOut: [], sessionList: null,
    waysIn: [], trustedDeviceCookies: [], leftoverCookies: [], keeps: 'account', related: [],
    pages: { home: `https://${domain}/`, login: null, account: null, sessions: null, help: null, status: null, password: null, tokens: null },
    statusApi: null, evidence: [],
  };
}

/** The shortest end of a host's name that a cookie in the same store is set for. */
function widest({ domain, storeId }: Cookie, wide: ReadonlySet<string>): string {
  const labels = domain.split('.');
  const ends = labels.map((_, index) => labels.slice(labels.length - 1 - index).join('.'));
  return ends.find((end) => wide.has(`${storeId} ${end}`)) ?? domain;
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
