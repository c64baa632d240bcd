import { findAuthCookie, isOfSite } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { sessionPartition } from '../cookies/partition.ts';
import { refId, type SessionRef } from '../sessions/session.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { SiteDefinition } from '../sites/site.ts';

/**
 * Plans which cookies "Remove data here" takes from one store: every one that stands on one of the site's own hosts, on
 * a parent domain only under a name that the definition lists, for the rest belongs to the neighbours too. A row inside
 * another site means that partition alone; the site's own row means all of them. A trusted device is kept unless asked.
 */
export function planCookieRemoval(
  site: SiteDefinition,
  ref: SessionRef,
  cookies: readonly Cookie[],
  withTrustedDevice: 'with-trusted-device' | 'keep-trusted-device',
): Cookie[] {
  const hosts = site.origins.map((origin) => new URL(origin).hostname);
  const listed = [...site.companionCookies, ...site.leftoverCookies, ...site.trustedDeviceCookies];
  return cookies.filter((cookie) => {
    if (ref.partition !== null && !isInPartition(site, ref, cookie)) return false;
    if (withTrustedDevice === 'keep-trusted-device' && isTrustedDevice(site, cookie)) return false;
    return (
      findAuthCookie(site, cookie) !== null ||
      isOnExactHost(hosts, cookie) ||
      (isOfSite(site, cookie) && listed.includes(cookie.name))
    );
  });
}

export function isTrustedDevice(site: SiteDefinition, { name }: Cookie): boolean {
  return site.trustedDeviceCookies.includes(name);
}

/**
 * A registrable domain's own cookies are sent to every host below it: a site that lives on such a host does not own
 * them.
 */
function isOnExactHost(hosts: readonly string[], { domain, hostOnly }: Cookie): boolean {
  if (!hosts.includes(domain)) return false;
  const [front = domain] = hosts;
  return hostOnly || domain === front || !isAtOrBelow(front, domain);
}

function isInPartition(site: SiteDefinition, ref: SessionRef, cookie: Cookie): boolean {
  return refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref);
}
