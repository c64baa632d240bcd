import type { RuleNotice } from '../../../utils/core/overview/parts/rules-part.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { claude } from '../../components/harness/fake-sites.ts';
import {
  claudeLive,
  defaultStore,
  NOON,
  onClaude,
  overview,
  settings,
  workContainer,
} from '../../components/harness/fake-world.ts';
import type { State } from '../state.ts';
import { claudeToday, consoleToday, page } from './leave/leave-records.ts';

const lastTab: SiteRule = { kind: 'last-tab' };
const notice = (change: Partial<RuleNotice> = {}): RuleNotice => ({
  ref: claudeLive.ref,
  siteName: 'Claude',
  store: defaultStore,
  rule: lastTab,
  beginsAt: NOON + 42 * SECOND,
  waitsFor: null,
  ...change,
});
const inContainer = notice({
  ref: { ...claudeLive.ref, storeId: workContainer.id },
  store: workContainer,
  rule: { kind: 'idle', minutes: 10 },
});
const chosen = (rule: SiteRule) => overview({ settings: { ...settings, rules: { claude: rule } } });

/** The choice of a rule in the popup, and the notices of rules. */
export const ruleStates: Record<string, State> = {
  'rule-never': { tab: onClaude, first: overview(), unfold: 'all' },
  'rule-last-tab': { tab: onClaude, first: chosen(lastTab), unfold: 'all' },
  'rule-minutes': { tab: onClaude, first: chosen({ kind: 'no-look', minutes: 30 }), unfold: 'all' },
  'rule-counts': { tab: onClaude, first: overview({ ruleNotices: [notice()] }) },
  'rule-waits': {
    tab: onClaude,
    first: overview({ ruleNotices: [notice({ waitsFor: 'sound' }), { ...inContainer, waitsFor: 'unsent-text' }] }),
  },
};

/** The same in the site's card. */
export const optionsRuleStates: Record<string, State> = {
  'options-rule-daily': {
    tab: null,
    first: overview({
      settings: { ...settings, rules: { claude: { kind: 'daily', atMinute: 22 * 60 } } },
      sites: [{ ...claude, alsoEnds: ['Claude for Work'], signOutFrom: 'tab' }],
      sessions: [claudeLive],
    }),
    at: 'site-claude',
  },
};

/** The page on which several rules count down. */
export const leaveRuleStates: Record<string, State> = {
  'leave-rules-count': {
    ...page({ sessions: [claudeToday, consoleToday], ruleNotices: [notice(), inContainer] }),
  },
};
