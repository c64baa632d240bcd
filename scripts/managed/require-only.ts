import type { SiteDefinition } from '../../utils/core/sites/site.ts';

/** The same sites, of which exactly these are asked for at installation. */
export function requireOnly(sites: readonly SiteDefinition[], ids: readonly string[]): readonly SiteDefinition[] {
  return sites.map((site) => ({ ...site, access: ids.includes(site.id) ? 'required' : 'optional' }));
}
