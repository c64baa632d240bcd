import { DAY, HOUR } from '../../../utils/core/time.ts';
import { claude, hub } from '../../components/harness/fake-sites.ts';
import { claudeLive, NOON, onClaude, overview, plan } from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';
import { claudeToday, consoleToday, item, leaving, page, refused, shared } from './leave/leave-records.ts';

/** The ticks of both lists. */
const both = [words('takeFrom', { list: 'history' }), words('takeFrom', { list: 'other' })];
const removal = (press: readonly string[], change: Partial<State> = {}): State => ({
  tab: onClaude,
  first: overview({ sessions: [{ ...claudeLive, since: { at: NOON - 3 * HOUR, exact: true } }] }),
  press: [words('removeDataHere'), ...press],
  answers: { 'plan-removal': { kind: 'removal-plan', plan: plan({}) } },
  ...change,
});

/** "Remove data here" with the browser's lists. */
export const listDialogStates: Record<string, State> = {
  'dialog-remove-lists': removal(both),
  'dialog-remove-lists-firefox': removal(both, { browserName: 'firefox' }),
  'dialog-remove-lists-refused': removal(both, { refuse: 'all' }),
};

/** The leave page with the browser's lists. */
export const leaveListStates: Record<string, State> = {
  'leave-lists': page({ sessions: [claudeToday, consoleToday] }, { press: both }),
  'leave-lists-untimed': page(
    { settings: shared, sessions: [claudeToday, { ...consoleToday, since: { at: NOON - DAY, exact: false } }] },
    { press: both, browserName: 'firefox' },
  ),
  'leave-lists-refused': page({ sessions: [claudeToday] }, { press: both, refuse: 'all' }),
  'leave-lists-taken': page({
    sessions: [],
    leave: leaving([item(claude), item(hub, { outcome: refused })], {
      lists: {
        history: { kind: 'done', taken: 126, stayed: 3, left: 0 },
        downloads: { kind: 'done', taken: 1, stayed: 0, left: 0 },
        sites: [],
        closedTabs: 2,
        untimed: 1,
      },
    }),
  }),
  'leave-lists-missed': page({
    sessions: [],
    leave: leaving([item(claude)], {
      lists: {
        history: { kind: 'permission-missing' },
        downloads: { kind: 'failed' },
        sites: [],
        closedTabs: 0,
        untimed: 0,
      },
    }),
  }),
};
