import type { SiteId } from '../sites/site.ts';

const PREFIX = 'other:';

/** The id of a site without a definition, made from its domain. */
export function otherSiteId(domain: string): SiteId {
  return `${PREFIX}${domain}`;
}

/** The domain in such an id; null for a site that has a definition. */
export function domainOfOther(siteId: SiteId): string | null {
  return siteId.startsWith(PREFIX) ? siteId.slice(PREFIX.length) : null;
}

/** `defined`: the site has a definition. `other`: only its domain is known. */
export type SiteKind = 'defined' | 'other';

export function kindOfSite(siteId: SiteId): SiteKind {
  return domainOfOther(siteId) === null ? 'defined' : 'other';
}
