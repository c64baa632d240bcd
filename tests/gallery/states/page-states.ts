import type { SentRequest } from '../../../utils/core/answers/sent-request.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { characterAi, claude, claudeConsole, google, hub } from '../../components/harness/fake-sites.ts';
import {
  claudeLive,
  container,
  defaultStore,
  ended,
  googleLive,
  hubLive,
  NOON,
  overview,
  run,
  session,
  sliding,
  workContainer,
} from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';
import { preferencesStates } from './preferences-states.ts';
import { settingsStates } from './settings-states.ts';
import { siteListStates } from './site-list-states.ts';

const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
const sent: readonly SentRequest[] = [
  {
    at: NOON - 4_000,
    method: 'GET',
    address: 'https://claude.ai/api/account',
    storeId: '0',
    way: 'background',
    why: 'deciding-probe',
    answer: null,
  },
  {
    at: NOON - 5_000,
    method: 'POST',
    address: 'https://claude.ai/api/auth/logout',
    storeId: '0',
    way: 'page',
    why: 'sign-out',
    answer: { kind: 'status', status: 200 },
  },
  {
    at: NOON - 6_000,
    method: 'GET',
    address: 'https://claude.ai/api/account',
    storeId: 'firefox-container-3',
    way: 'background',
    why: 'control-probe',
    answer: { kind: 'timeout' },
  },
  {
    at: NOON - HOUR,
    method: 'GET',
    address: 'https://claude.ai/api/account',
    storeId: '9',
    way: 'page',
    why: 'browser-probe',
    answer: { kind: 'challenge' },
  },
];

const rich = overview({
  sites: [characterAi, claude, { ...claudeConsole, access: 'missing' }],
  stores: [defaultStore, container],
  sessions: [
    session(claude, sliding(65 * MINUTE), container),
    claudeLive,
    session(characterAi, { kind: 'browser-session' }),
  ],
  privateWindows: 'hidden',
  runs: [
    run(claudeConsole, { phase: 'guided' }),
    ended(claude, signedOut),
    {
      ...ended(characterAi, { kind: 'refused', answer: { kind: 'status', status: 500 } }),
      startedAt: NOON - 26 * HOUR,
    },
  ],
  sent,
});

const attempt = {
  method: 0,
  way: 'page',
  at: NOON - 8_000,
  answer: { kind: 'status', status: 200 },
  after: null,
} as const;
const history = overview({
  sites: [
    hub,
    {
      ...claude,
      waysIn: [{ kind: 'site', siteId: 'google', name: 'Google', state: 'signed-in' }, { kind: 'e-mail-link' }],
    },
    claudeConsole,
    { ...google, access: 'missing' },
  ],
  stores: [defaultStore, workContainer],
  sessions: [
    hubLive,
    googleLive,
    { ...claudeLive, label: 'mine' },
    session(claude, sliding(65 * MINUTE), workContainer),
  ],
  runs: [
    ended(claude, signedOut, { id: 'one', scope: 'everywhere', attempts: [attempt], removedCookies: 6 }),
    ended(
      hub,
      { kind: 'could-not-tell', reason: 'not-checked', answer: null },
      { id: 'two', scope: 'other-devices', control: null, formerEnd: NOON + 9 * DAY },
    ),
    ended(
      claude,
      {
        kind: 'removed-here-only',
        reason: 'site-not-told',
        worksUntil: NOON + 28 * DAY,
        removedCookies: 5,
        remainingCookies: 0,
      },
      {
        id: 'three',
        control: null,
        startedAt: NOON - 2 * HOUR,
        ref: { siteId: 'claude', storeId: workContainer.id, partition: null },
        store: workContainer,
      },
    ),
    ended(
      characterAi,
      { kind: 'refused', answer: { kind: 'status', status: 500 } },
      { id: 'five', formerEnd: NOON + 9 * DAY },
    ),
    run(claudeConsole, { id: 'four', phase: 'guided' }),
  ],
});

export const optionsStates: Record<string, State> = {
  'options-plain': {
    tab: null,
    first: overview({ sessions: [], sites: [characterAi, { ...claude, enabled: false }, claudeConsole] }),
  },
  'options-rich': { tab: null, first: rich },
  'options-history': { tab: null, first: history, unfold: 'all' },
  'options-all-stores': { tab: null, first: history, press: [words('signOutAllStores')] },
  'options-rich-firefox': { tab: null, first: rich, browserName: 'firefox' },
  ...settingsStates,
  ...preferencesStates,
  ...siteListStates,
};
