import { domainOfOther } from '../leave/other-site-id.ts';
import { hostName } from '../sites/host-name.ts';
import { hostOfOwn } from '../sites/own-site-id.ts';
import type { SiteDefinition, SiteId } from '../sites/site.ts';

/**
 * The name to show for a site: its own name, the domain of a site without a definition, the host of one that the user
 * removed, or the id of one that is built in no longer.
 */
export function findSiteName(sites: readonly SiteDefinition[], siteId: SiteId): string {
  const domain = domainOfOther(siteId) ?? hostOfOwn(siteId);
  return sites.find(({ id }) => id === siteId)?.name ?? (domain === null ? siteId : hostName(domain));
}
