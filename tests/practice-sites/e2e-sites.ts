import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { allSites as builtIn } from '../../utils/sites/all-sites.ts';
import { practiceDefinitions } from './practice-definitions.ts';

/**
 * The sites of the build for stories: every built-in site, and the practice sites that stand for no real site. For the
 * real Perplexity it is not known whether an old token may be tried again. For the Auth.js that stands in for it here
 * it is known.
 */
export const allSites: readonly SiteDefinition[] = [
  ...builtIn.map((site) => (site.id === 'perplexity' ? { ...site, replaySafe: true } : site)),
  ...practiceDefinitions,
];
