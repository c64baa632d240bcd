import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { allSites as builtIn } from '../../utils/sites/all-sites.ts';
import { practiceDefinitions } from './practice-definitions.ts';

/**
 * The sites of the build for stories: every built-in site exactly as it ships, and the practice sites that stand for no
 * real site. A definition never differs between the builds, or the stories would not run what people get.
 */
export const allSites: readonly SiteDefinition[] = [...builtIn, ...practiceDefinitions];
