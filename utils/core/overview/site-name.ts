import { domainOfOther } from '../leave/other-site-id.ts';
import { hostName } from '../sites/host-name.ts';
import type { SiteDefinition, SiteId } from '../sites/site.ts';

/**
 * The name to show for a site: its own name, the domain of a site without a definition, or the id of a removed site.
 */
export function findSiteName(sites: readonly SiteDefinition[], siteId: SiteId): string {
  const domain = domainOfOther(siteId);
  return sites.find(({ id }) => id === siteId)?.name ?? (domain === null ? siteId : hostName(domain));
}
