import { allSites } from '../../../utils/sites/all-sites.ts';
import { overview } from '../../fakes/samples/overview.ts';
import type { State } from '../state.ts';

const allowed = new Set(['character-ai', 'claude', 'claude-console', 'google', 'github']);

/** Every built-in site as it ships, with access to a few. */
const manySites = overview({
  sites: allSites,
  access: new Map(allSites.map(({ id }) => [id, allowed.has(id) ? 'granted' : 'missing'])),
});

/** The list of sites with its groups, and what is found in it. */
export const siteListStates: Record<string, State> = {
  'options-many-sites': { tab: null, first: manySites },
  'options-find-site': { tab: null, first: manySites, type: [['site-search', 'goo']] },
  'options-find-nothing': { tab: null, first: manySites, type: [['site-search', 'school wiki']] },
};
