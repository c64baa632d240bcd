import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { Cookie, PartitionKey } from './cookie.ts';

/**
 * The partition of a cookie's session. A cookie partitioned under its own site is sent in the site's own tabs like an
 * unpartitioned one, so both belong to one session (`null`). Only a sign-in inside another site's page is a session
 * apart. Firefox with first-party isolation names the top-level site in another way, and gives no partition key.
 */
export function sessionPartition(
  site: Pick<SiteDefinition, 'registrableDomains'>,
  { partition: given, domain, firstPartyDomain }: Pick<Cookie, 'partition' | 'domain' | 'firstPartyDomain'>,
): PartitionKey | null {
  const partition = firstPartyDomain === null ? given : { topLevelSite: `https://${firstPartyDomain}` };
  return partition === null || isOwnPartition(site, partition, domain) ? null : partition;
}

/** Whether a partition's top-level site is the site that this host belongs to. */
export function isOwnPartition(
  site: Pick<SiteDefinition, 'registrableDomains'>,
  { topLevelSite, hasCrossSiteAncestor }: PartitionKey,
  host: string,
): boolean {
  if (hasCrossSiteAncestor === true) return false;
  return site.registrableDomains.some((domain) => isAtOrBelow(host, domain) && topLevelSite === `https://${domain}`);
}
