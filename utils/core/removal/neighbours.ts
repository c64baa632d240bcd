import { hostOfOrigin } from '../sites/host-of-origin.ts';
import type { SiteDefinition } from '../sites/site.ts';

/**
 * The hosts of a site's own pages. Pages from the disk have no origin. Their cookies stand at a host without a name,
 * which is the domain then.
 */
export function listOwnHosts({ origins, registrableDomains }: SiteDefinition): readonly string[] {
  return origins.length === 0 ? registrableDomains : origins.map(hostOfOrigin);
}

/**
 * The known sites that are at a host of this one too, at another port. Cookies know no ports, so what stands there
 * belongs to both.
 *
 * @param near sites of the same registrable domain
 */
export function findNeighbours(site: SiteDefinition, near: readonly SiteDefinition[]): readonly SiteDefinition[] {
  const hosts = new Set(listOwnHosts(site));
  return near.filter((other) => other.id !== site.id && listOwnHosts(other).some((host) => hosts.has(host)));
}
