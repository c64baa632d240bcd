import type { Cookie } from '../cookies/cookie.ts';
import { isExpired } from '../cookies/is-expired.ts';
import { type LooksLive, looksLive } from '../cookies/looks-live.ts';
import { judgeCookie } from '../cookies/sign-in/judge-cookie.ts';
import type { SessionRef } from '../sessions/session.ts';
import { defineSite } from '../sites/define-site.ts';
import { hostName } from '../sites/host-name.ts';
import { hostAndPort, hostOfOrigin, withoutPort } from '../sites/host-of-origin.ts';
import { isAtOrBelow, listDomainsAbove } from '../sites/is-at-or-below.ts';
import { listParentHosts } from '../sites/list-parent-hosts.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import { otherSiteId } from './other-site-id.ts';

/**
 * A site without a definition, with cookies in one store that may be a sign-in. All that we can do is remove its data.
 * `sign`: how sure its likeliest cookie is. `reach`: whether hosts below its domain belong to it, as a cookie for the
 * whole domain proves.
 */
export type OtherSite = {
  readonly ref: SessionRef;
  readonly domain: string;
  /** Where its likeliest cookie stands: the domain, or a host below it. */
  readonly host: string;
  readonly sign: LooksLive;
  readonly reach: 'host' | 'domain';
};

/**
 * Finds the sites without a definition behind cookies that look like a sign-in. The widest cookie at a host tells which
 * domain is the site: the browser accepts no cookie that is wider than a site, by its own list of public suffixes. If
 * there is no wide cookie, or the host is below a defined site's domain, the host counts as a site of its own.
 */
export function findOtherSites(
  cookies: readonly Cookie[],
  sites: readonly SiteDefinition[],
  now: EpochMs,
): OtherSite[] {
  const wide = new Set(
    cookies.filter(({ hostOnly }) => !hostOnly).map(({ storeId, domain }) => `${storeId} ${domain}`),
  );
  const known = toKnownHosts(sites);
  const found = new Map<string, OtherSite>();
  const most = new Map<string, number>();
  for (const cookie of cookies) {
    if (!mayBeLive(cookie, known, now)) continue;
    const domain = isBesideKnown(cookie.domain, known) ? cookie.domain : widest(cookie, wide);
    const id = `${cookie.storeId} ${domain}`;
    const before = found.get(id);
    const isSure = looksLive(cookie, now) === 'signed-in' || before?.sign === 'signed-in';
    const { points } = judgeCookie(cookie, now);
    const isLikeliest = points > (most.get(id) ?? -1);
    if (isLikeliest) most.set(id, points);
    found.set(id, {
      domain,
      host: before === undefined || isLikeliest ? cookie.domain : before.host,
      ref: { siteId: otherSiteId(domain), storeId: cookie.storeId, partition: null },
      sign: isSure ? 'signed-in' : 'may-be',
      reach: wide.has(id) && !isBesideKnown(domain, known) ? 'domain' : 'host',
    });
  }
  return [...found.values()].sort((a, b) => (a.domain < b.domain ? -1 : a.domain > b.domain ? 1 : 0));
}

/**
 * Whether a host belongs to this site. Hosts below the site's domain belong to it only if a cookie for the whole domain
 * proves it.
 *
 * @param cookies those at the domain and below it, in one store
 */
export function isOfOther(domain: string, cookies: readonly Cookie[], known: KnownHosts): (host: string) => boolean {
  const isWide =
    !isBesideKnown(domain, known) && cookies.some((cookie) => !cookie.hostOnly && cookie.domain === domain);
  return (host) => (isWide ? isAtOrBelow(host, domain) : host === domain);
}

/**
 * The cookies of wider domains that the browser also sends to this site's host: a sign-in at `www.` often is one.
 * Below a defined site's domain they are that site's.
 *
 * @param cookies any, of one store
 */
export function reachFromAbove(domain: string, cookies: readonly Cookie[], known: KnownHosts): readonly Cookie[] {
  if (isBesideKnown(domain, known)) return [];
  const above = new Set(listDomainsAbove(domain).slice(1));
  return cookies.filter((cookie) => !cookie.hostOnly && above.has(cookie.domain));
}

/**
 * Describes such a site by what is here of it, so that its data can be removed like any other site's. Nothing is ever
 * sent to it.
 *
 * @param cookies those at the domain and below it, and those that reach it from above, in one store
 * @param openHosts hosts of the tabs that are open in this store, each with its port if it has one
 */
export function toOtherSite(
  domain: string,
  cookies: readonly Cookie[],
  openHosts: readonly string[],
  known: KnownHosts,
  now: EpochMs,
): SiteDefinition {
  const isOwn = isOfOther(domain, cookies, known);
  const own = cookies.filter((cookie) => isOwn(cookie.domain));
  const hosts = new Set([
    domain,
    ...own.map((cookie) => cookie.domain),
    ...[withWww(domain), ...openHosts].filter((host) => isOwn(withoutPort(host))),
  ]);
  const above = reachFromAbove(domain, cookies, known);
  const parents = isBesideKnown(domain, known) ? [] : listParentHosts(domain);
  const wider = [...new Set(above.map((cookie) => cookie.domain))];
  const isLive = (cookie: Cookie) => mayBeLive(cookie, known, now);
  const toAuth = ({ name, domain: at }: Cookie) => ({ name, hosts: [at] });
  return defineSite({
    id: otherSiteId(domain),
    name: hostName(domain),
    registrableDomains: [domain, ...wider],
    // Where a known site stands at another port, its own pages are not those of this one.
    // No page is at a host that no address can name. Cookies of pages that were opened from the disk have none at all.
    origins: [...hosts]
      .filter((host) => !known.places.has(host))
      .map((host) => `https://${host}`)
      .filter((origin) => URL.canParse(origin)),
    // Without access to these, what they send is hidden, and nothing can be called gone.
    parentOrigins: [...new Set([...parents, ...wider])].map((host) => `https://${host}`),
    authCookies: [
      ...own.filter(isLive).map(toAuth),
      // One of that name for the wider host alone is never sent here.
      ...above.filter(isLive).map((cookie) => ({ ...toAuth(cookie), wideOnly: true as const })),
    ],
    signOut: [],
    pages: { home: `https://${domain}/` },
    evidence: [],
  });
}

/** The domain at its "www."; one that stands there already has no second one. */
function withWww(domain: string): string {
  return domain.startsWith('www.') ? domain : `www.${domain}`;
}

/**
 * Where the sites with a definition are. `accounted`: hosts of sites whose auth cookies are known. `blind`: hosts of
 * sites whose sign-in is in no cookie. `domains`: the registrable domains of all. `places`: where the pages of all are,
 * host and port.
 */
export type KnownHosts = Readonly<Record<'accounted' | 'blind' | 'domains' | 'places', ReadonlySet<string>>>;

export function toKnownHosts(sites: readonly SiteDefinition[]): KnownHosts {
  const originsOf = ({ origins, parentOrigins }: SiteDefinition) => [...origins, ...parentOrigins].map(hostOfOrigin);
  const seen = sites.filter(({ authCookies }) => authCookies.length > 0);
  const blind = sites.filter(({ authCookies }) => authCookies.length === 0);
  return {
    accounted: new Set(seen.flatMap((site) => [...originsOf(site), ...site.authCookies.flatMap(({ hosts }) => hosts)])),
    blind: new Set(blind.flatMap(originsOf)),
    places: new Set(sites.flatMap(({ origins }) => origins.map(hostAndPort))),
    domains: new Set(sites.flatMap(({ registrableDomains }) => registrableDomains)),
  };
}

/**
 * If a site's sign-in is in no cookie, any cookie shows that the site was used, and it may keep a sign-in elsewhere.
 */
function mayBeLive(cookie: Cookie, { accounted, blind }: KnownHosts, now: EpochMs): boolean {
  if (accounted.has(cookie.domain)) return false;
  return looksLive(cookie, now) !== 'no' || (blind.has(cookie.domain) && !isExpired(cookie, now));
}

/**
 * Whether a host is below a defined site's domain. There a wide cookie belongs to the defined site, so each host counts
 * for itself.
 */
function isBesideKnown(host: string, { domains }: KnownHosts): boolean {
  return listDomainsAbove(host).some((domain) => domains.has(domain));
}

/**
 * The shortest parent domain of the cookie's host that some cookie in the same store is set for; else the host itself.
 */
function widest({ domain, storeId }: Cookie, wide: ReadonlySet<string>): string {
  return listDomainsAbove(domain).findLast((end) => wide.has(`${storeId} ${end}`)) ?? domain;
}
