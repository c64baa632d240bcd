import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { site } from '../../components/harness/fake-sites.ts';
import { onClaude, overview } from '../../components/harness/fake-world.ts';
import type { State } from '../state.ts';

const offered = (id: string, name: string, group: SiteView['group']) =>
  site({ id, name, group, required: false, access: 'missing' });
const known = overview({ sessions: [] });

/** Nobody has answered anything yet or is signed in anywhere, and five sites may be looked at on a press. */
export const firstRun: Overview = {
  ...known,
  settings: defaultSettings,
  sites: [
    ...known.sites,
    offered('pear', 'Pear Mail', 'mail'),
    offered('plum', 'Plum Mail', 'mail'),
    offered('toys', 'Toys', 'shops'),
    offered('chat', 'Chat', 'social'),
    offered('play', 'Play', 'games'),
  ],
};

export const firstRunStates: Record<string, State> = { 'first-run': { tab: onClaude, first: firstRun } };
