import { isAtOrBelow, listDomainsAbove } from './is-at-or-below.ts';
import type { SiteId } from './site.ts';

const PREFIX = 'own:';

/**
 * The id of a site that is not built in, made from the host of its front door, and its port: one computer may serve
 * several sites.
 */
export function ownSiteId(origin: string): SiteId {
  return PREFIX + new URL(origin).host;
}

export function isOwnId(siteId: SiteId): boolean {
  return siteId.startsWith(PREFIX);
}

/** The host in such an id, with its port if it has one; null for a site that is built in, or has no definition. */
export function hostOfOwn(siteId: SiteId): string | null {
  return siteId.startsWith(PREFIX) ? siteId.slice(PREFIX.length) : null;
}

/** A host and its parents down to its registrable domain, the host first. */
export function listHostsDownTo(host: string, registrableDomain: string): readonly string[] {
  return listDomainsAbove(host).filter((domain) => isAtOrBelow(domain, registrableDomain));
}
