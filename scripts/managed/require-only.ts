import type { SiteDefinition } from '../../utils/core/sites/site.ts';

/** The same sites, with access required at installation for exactly these ids. */
export function requireOnly(sites: readonly SiteDefinition[], ids: readonly string[]): readonly SiteDefinition[] {
  return sites.map((site) => ({ ...site, access: ids.includes(site.id) ? 'required' : 'optional' }));
}
