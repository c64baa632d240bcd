import type { SiteDefinition, SiteId } from '../../sites/site.ts';
import type { SiteAccess } from '../../sites/site-ways.ts';

/** The known sites, and what the browser allows for each. */
export type SitesFacts = {
  readonly sites: readonly SiteDefinition[];
  readonly access: ReadonlyMap<SiteId, SiteAccess>;
  /** Those of the sites' `askedOrigins` that are not allowed. */
  readonly originsMissing: ReadonlySet<string>;
  /** Sites whose status page we may read. */
  readonly statusAllowed: ReadonlySet<SiteId>;
};
