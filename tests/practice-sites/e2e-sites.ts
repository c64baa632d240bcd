import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { allSites as builtIn } from '../../utils/sites/all-sites.ts';
import { practiceDefinitions } from './practice-definitions.ts';

/**
 * What the build for stories knows: every built-in site, and the practice sites that no real site stands behind. Of the
 * real Perplexity it is not known whether an old token may be tried; of the Auth.js that stands in for it here it is.
 */
export const allSites: readonly SiteDefinition[] = [
  ...builtIn.map((site) => (site.id === 'perplexity' ? { ...site, replaySafe: true } : site)),
  ...practiceDefinitions,
];
