import { listDomainsAbove } from '../sites/is-at-or-below.ts';
import { isOwnId } from '../sites/own-site-id.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { KnownAs } from './site-proposal.ts';

/**
 * Whether a host belongs to a site that is known already, and how; null if nothing is known of it. At each port of it
 * the user may have another site.
 */
export function findKnown({ host: place, hostname: host }: URL, sites: readonly SiteDefinition[]): KnownAs | null {
  const same = sites.find(({ id, origins }) =>
    origins.some((origin) => (isOwnId(id) ? new URL(origin).host === place : new URL(origin).hostname === host)),
  );
  if (same) return { siteId: same.id, name: same.name, as: isOwnId(same.id) ? 'own' : 'built-in' };
  const above = listDomainsAbove(host);
  const beside = sites.find(
    ({ id, registrableDomains }) => !isOwnId(id) && registrableDomains.some((domain) => above.includes(domain)),
  );
  return beside ? { siteId: beside.id, name: beside.name, as: 'beside' } : null;
}
