import { findAuthCookie, isListed } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { mayBeSignIn } from '../cookies/may-be-sign-in.ts';
import { withoutOtherPlaces } from '../cookies/other-places.ts';
import { sessionPartition } from '../cookies/partition.ts';
import { refId, type SessionRef } from '../sessions/session.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { SiteDefinition } from '../sites/site.ts';
import { listOwnHosts } from './neighbours.ts';

/** What is removed: of which site, where, and which known sites have hosts of it in common with it, at other ports. */
export type Removing = {
  readonly site: SiteDefinition;
  readonly ref: SessionRef;
  readonly neighbours: readonly SiteDefinition[];
};

/**
 * `own`: what belongs to another application of a host is spared, as its path tells (see other-places.ts). `named`: of
 * that goes only what may be a sign-in, as a row in doubt names it. `every`: all of it goes.
 */
export type RemovalPlaces = 'own' | 'named' | 'every';

/**
 * Plans which cookies "Remove data here" removes from one store: every cookie on one of the site's own hosts, and on a
 * parent domain, or a host with a known site at another port, only the names that the definition lists, because the
 * others belong to neighbour sites too. A session
 * inside another site covers its own partition only; the site's own session covers all partitions. Cookies that
 * remember a trusted device are kept unless `withTrustedDevice` says otherwise.
 */
export function planCookieRemoval(
  { neighbours, ref, site }: Removing,
  cookies: readonly Cookie[],
  withTrustedDevice: 'with-trusted-device' | 'keep-trusted-device',
  places: RemovalPlaces,
): Cookie[] {
  const hosts = listOwnHosts(site);
  const shared = new Set(neighbours.flatMap(listOwnHosts));
  return inPlaces(site, cookies, places).filter((cookie) => {
    if (ref.partition !== null && !isInPartition(site, ref, cookie)) return false;
    if (withTrustedDevice === 'keep-trusted-device' && isTrustedDevice(site, cookie)) return false;
    return isListed(site, cookie) || (isOnExactHost(hosts, cookie) && !shared.has(cookie.domain));
  });
}

/** The cookies that a removal of these places comes to. Whether one may be a sign-in does not change with time. */
export function inPlaces(site: SiteDefinition, cookies: readonly Cookie[], places: RemovalPlaces): readonly Cookie[] {
  if (places === 'every') return cookies;
  const own = new Set(withoutOtherPlaces(site, cookies));
  return cookies.filter((cookie) => own.has(cookie) || (places === 'named' && mayBeSignIn(site, cookie, 0)));
}

/**
 * Leaves out what stands in another partition beside an auth cookie: a sign-in inside another site's page is a row of
 * its own, and is ticked by itself.
 */
export function withoutOtherSignIns(site: SiteDefinition, ref: SessionRef, cookies: readonly Cookie[]): Cookie[] {
  const placeOf = (cookie: Cookie) =>
    refId({ ...ref, storeId: cookie.storeId, partition: sessionPartition(site, cookie) });
  const others = new Set(cookies.filter((cookie) => findAuthCookie(site, cookie)).map(placeOf));
  others.delete(refId(ref));
  return cookies.filter((cookie) => !others.has(placeOf(cookie)));
}

export function isTrustedDevice(site: SiteDefinition, { name }: Cookie): boolean {
  return site.trustedDeviceCookies.includes(name);
}

/**
 * Whether a cookie stands on one of the site's own hosts. A domain-wide cookie of a parent domain is also sent to that
 * parent's other sites, so it is not the site's own.
 */
function isOnExactHost(hosts: readonly string[], { domain, hostOnly }: Cookie): boolean {
  if (!hosts.includes(domain)) return false;
  const [front = domain] = hosts;
  return hostOnly || domain === front || !isAtOrBelow(front, domain);
}

export function isInPartition(site: SiteDefinition, ref: SessionRef, cookie: Cookie): boolean {
  return refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref);
}
