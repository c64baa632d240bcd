import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';

/**
 * The mode of a build for an administrator. The hosts of its sites are required permissions, because no policy can
 * grant an optional one.
 */
export const MANAGED = 'managed';
/** Environment variables that carry the site ids and the add-on id from `build:managed` to the build. */
export const managedSitesVariable = 'LIGHTS_OUT_MANAGED_SITES';
export const managedIdVariable = 'LIGHTS_OUT_MANAGED_ID';

/**
 * Reads a list of site ids such as `claude,github`.
 *
 * @throws a sentence that names what is not a site
 */
export function readManagedSites(text: string | undefined, sites: readonly SiteDefinition[]): readonly string[] {
  const ids = (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const known = sites.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`Not a site: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  if (ids.length === 0) throw new Error(`Name at least one site. There are: ${known.join(', ')}`);
  return [...new Set(ids)];
}

const name = 'virtual:managed-sites';
const root = join(import.meta.dirname, '../..');

/** Makes the built code require the same sites as the manifest. */
export function withManagedSites(ids: readonly string[]): Plugin {
  return {
    name: 'managed-sites',
    enforce: 'pre',
    resolveId: (source, importer) => (source.endsWith('/sites/all-sites.ts') && importer !== name ? name : null),
    load: (id) =>
      id === name
        ? [
            `import { allSites as every } from ${JSON.stringify(join(root, 'utils/sites/all-sites.ts'))};`,
            `import { requireOnly } from ${JSON.stringify(join(import.meta.dirname, 'require-only.ts'))};`,
            `export const allSites = requireOnly(every, ${JSON.stringify(ids)});`,
          ].join('\n')
        : null,
  };
}
