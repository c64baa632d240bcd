import type { PartitionKey } from './cookie.ts';
import type { SiteDefinition } from './site.ts';

/**
 * The partition as a session has it: a cookie partitioned under its own site is sent in the site's own tabs like an
 * unpartitioned one, so both make one session (`null`). Only a sign-in inside another site's page stands apart.
 */
export function sessionPartition(site: SiteDefinition, partition: PartitionKey | null): PartitionKey | null {
  if (!partition || isOwnPartition(site, partition)) return null;
  return partition;
}

export function isOwnPartition(site: SiteDefinition, { topLevelSite, hasCrossSiteAncestor }: PartitionKey): boolean {
  return hasCrossSiteAncestor !== true && site.registrableDomains.some((domain) => topLevelSite === `https://${domain}`);
}
