import type { SentRequest } from '../../utils/core/sent-request.ts';
import { HOUR, MINUTE } from '../../utils/core/time.ts';
import {
  characterAi, characterLive, claude, claudeConsole, claudeLive, consoleLive, container, defaultStore, ended, NOON, overview, privateStore, run, session, sliding,
} from '../components/fake-world.ts';
import type { State } from './state.ts';

const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
const sent: readonly SentRequest[] = [
  { at: NOON - 4_000, method: 'GET', address: 'https://claude.ai/api/account', storeId: '0', way: 'background', why: 'deciding-probe', answer: null },
  { at: NOON - 5_000, method: 'POST', address: 'https://claude.ai/api/auth/logout', storeId: '0', way: 'page', why: 'sign-out', answer: { kind: 'status', status: 200 } },
  { at: NOON - 6_000, method: 'GET', address: 'https://claude.ai/api/account', storeId: 'firefox-container-3', way: 'background', why: 'control-probe', answer: { kind: 'timeout' } },
  { at: NOON - HOUR, method: 'GET', address: 'https://claude.ai/api/account', storeId: '9', way: 'page', why: 'browser-probe', answer: { kind: 'challenge' } },
];

const rich = overview({
  sites: [characterAi, claude, { ...claudeConsole, access: 'missing' }],
  stores: [defaultStore, container],
  sessions: [session(claude, sliding(65 * MINUTE), container), claudeLive, session(characterAi, { kind: 'browser-session' })],
  privateWindows: 'hidden',
  runs: [
    run(claudeConsole, { phase: 'guided' }),
    ended(claude, signedOut),
    { ...ended(characterAi, { kind: 'refused', answer: { kind: 'status', status: 500 } }), startedAt: NOON - 26 * HOUR },
  ],
  sent,
});

export const optionsStates: Record<string, State> = {
  'options-plain': { tab: null, first: overview({ sessions: [], sites: [characterAi, { ...claude, enabled: false }, claudeConsole] }) },
  'options-rich': { tab: null, first: rich },
  'options-rich-firefox': { tab: null, first: rich, browserName: 'firefox' },
};

export const leaveStates: Record<string, State> = {
  'leave-lit': { tab: null, first: overview({ sessions: [characterLive, consoleLive, session(claude, { kind: 'browser-session' }, privateStore), claudeLive] }) },
  'leave-partly': { tab: null, first: overview({ privateWindows: 'hidden', sessions: [consoleLive], runs: [run(claude, { phase: 'deciding' }), run(claudeConsole, { phase: 'guided' })] }) },
  'leave-dark': { tab: null, first: overview({ sessions: [] }) },
};
