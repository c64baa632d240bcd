import { words } from '../../words.ts';
import type { State } from '../state.ts';
import { firstRun } from './first-run-states.ts';

const begun: State = { tab: null, first: firstRun };

export const welcomeStates: Record<string, State> = {
  'welcome-new': begun,
  'welcome-firefox': { ...begun, browserName: 'firefox' },
  'welcome-refused': {
    ...begun,
    refuse: 'all',
    press: [words('allowGroup', { group: words('group', { of: 'mail' }) })],
  },
  'welcome-whose': { ...begun, press: [words('whoseComputer')] },
  'welcome-silent': { tab: null, first: 'unreachable' },
};

export const helpStates: Record<string, State> = {
  'help-all': begun,
  'help-found': { ...begun, type: [['search', 'shared']] },
  'help-none': { ...begun, type: [['search', 'bicycle']] },
};
