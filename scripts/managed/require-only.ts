import type { SiteDefinition } from '../../utils/core/sites/site.ts';

/** The same sites, but access is required at installation for these ids only. */
export function requireOnly(sites: readonly SiteDefinition[], ids: readonly string[]): readonly SiteDefinition[] {
  return sites.map((site) => ({ ...site, access: ids.includes(site.id) ? 'required' : 'optional' }));
}
