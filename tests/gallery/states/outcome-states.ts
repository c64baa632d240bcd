import type { SiteAnswer } from '../../../utils/core/answers/answer.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { DAY } from '../../../utils/core/time.ts';
import { claude } from '../../components/harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  ended,
  NOON,
  onClaude,
  overview,
} from '../../components/harness/fake-world.ts';
import type { State } from '../state.ts';

const answered = (status: number): SiteAnswer => ({ kind: 'status', status });
const silent: SiteAnswer = { kind: 'timeout' };
const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
const removed = {
  kind: 'removed-here-only',
  removedCookies: 5,
  remainingCookies: 0,
  worksUntil: NOON + 28 * DAY,
} as const;

/** Every outcome and every reason, and whether the session is still here afterwards. */
export const outcomes: Record<string, { readonly outcome: Outcome; readonly session: 'gone' | 'here' }> = {
  'signed-out': { outcome: signedOut, session: 'gone' },
  'signed-out-untried': { outcome: { ...signedOut, untried: ['sessionKeyV3', 'sessionKeyLC'] }, session: 'gone' },
  'signed-out-not-tried': { outcome: { ...signedOut, oldSignIn: 'not-tried' }, session: 'gone' },
  'unclear-replaced': { outcome: { kind: 'could-not-tell', reason: 'replaced', answer: null }, session: 'here' },
  'unclear-not-told': { outcome: { kind: 'could-not-tell', reason: 'not-told', answer: null }, session: 'gone' },
  'unclear-removed-meanwhile': {
    outcome: { kind: 'could-not-tell', reason: 'removed-meanwhile', answer: null },
    session: 'gone',
  },
  'unclear-gone-after-asking': {
    outcome: { kind: 'could-not-tell', reason: 'gone-after-asking', answer: null },
    session: 'gone',
  },
  'unclear-asked-in-part': {
    outcome: { kind: 'could-not-tell', reason: 'asked-in-part', answer: { kind: 'status', status: 500 } },
    session: 'here',
  },
  'unclear-lost': { outcome: { kind: 'could-not-tell', reason: 'lost', answer: null }, session: 'gone' },
  'removed-still-works': { outcome: { ...removed, reason: 'still-works' }, session: 'gone' },
  'removed-still-works-unknown': { outcome: { ...removed, reason: 'still-works', worksUntil: null }, session: 'gone' },
  'removed-site-not-told': { outcome: { ...removed, reason: 'site-not-told', remainingCookies: 2 }, session: 'gone' },
  'removed-site-not-told-unknown': {
    outcome: { ...removed, reason: 'site-not-told', worksUntil: null, removedCookies: 1 },
    session: 'gone',
  },
  'removed-not-tried-yet': { outcome: { ...removed, reason: 'not-tried-yet', worksUntil: null }, session: 'gone' },
  'removed-no-sign-in': { outcome: { ...removed, reason: 'no-sign-in', worksUntil: null }, session: 'gone' },
  'already-signed-out': { outcome: { kind: 'already-signed-out' }, session: 'here' },
  'refused-500': { outcome: { kind: 'refused', answer: answered(500) }, session: 'here' },
  'refused-429': { outcome: { kind: 'refused', answer: answered(429) }, session: 'here' },
  'refused-200': { outcome: { kind: 'refused', answer: answered(200) }, session: 'here' },
  'refused-challenge': { outcome: { kind: 'refused', answer: { kind: 'challenge' } }, session: 'here' },
  'refused-redirect': { outcome: { kind: 'refused', answer: { kind: 'redirect' } }, session: 'here' },
  'refused-network': { outcome: { kind: 'refused', answer: { kind: 'network-error' } }, session: 'here' },
  'refused-no-page': { outcome: { kind: 'refused', answer: { kind: 'not-sent', reason: 'no-page' } }, session: 'here' },
  'refused-no-access': {
    outcome: { kind: 'refused', answer: { kind: 'not-sent', reason: 'access-missing' } },
    session: 'here',
  },
  'refused-no-credential': {
    outcome: { kind: 'refused', answer: { kind: 'not-sent', reason: 'no-credential' } },
    session: 'here',
  },
  'refused-url': { outcome: { kind: 'refused', answer: { kind: 'not-sent', reason: 'url-refused' } }, session: 'here' },
  'refused-quietly': { outcome: { kind: 'refused', answer: null }, session: 'here' },
  'unclear-silent': { outcome: { kind: 'could-not-tell', reason: 'site-silent', answer: silent }, session: 'here' },
  'unclear-silent-gone': {
    outcome: { kind: 'could-not-tell', reason: 'site-silent', answer: answered(401) },
    session: 'gone',
  },
  'unclear-odd': { outcome: { kind: 'could-not-tell', reason: 'site-silent', answer: answered(200) }, session: 'here' },
  'unclear-silent-null': { outcome: { kind: 'could-not-tell', reason: 'site-silent', answer: null }, session: 'here' },
  'unclear-before': { outcome: { kind: 'could-not-tell', reason: 'unclear-before', answer: silent }, session: 'here' },
  'unclear-here-after-asking': {
    outcome: { kind: 'could-not-tell', reason: 'here-after-asking', answer: null },
    session: 'here',
  },
  'unclear-no-probe': { outcome: { kind: 'could-not-tell', reason: 'no-probe', answer: null }, session: 'here' },
  'unclear-interrupted': { outcome: { kind: 'could-not-tell', reason: 'interrupted', answer: null }, session: 'gone' },
  'unclear-changed-since': {
    outcome: { kind: 'could-not-tell', reason: 'changed-since', answer: null },
    session: 'here',
  },
  'unclear-two-sign-ins': {
    outcome: { kind: 'could-not-tell', reason: 'two-sign-ins', answer: null },
    session: 'here',
  },
  'unclear-failed': { outcome: { kind: 'could-not-tell', reason: 'failed', answer: null }, session: 'here' },
  'refused-no-token': {
    outcome: { kind: 'refused', answer: { kind: 'not-sent', reason: 'no-token' } },
    session: 'here',
  },
  'refused-pressed': { outcome: { kind: 'refused', answer: { kind: 'pressed' } }, session: 'here' },
  'refused-pressed-in-part': { outcome: { kind: 'refused', answer: { kind: 'pressed-in-part' } }, session: 'here' },
  'refused-page-held': { outcome: { kind: 'refused', answer: { kind: 'page-held' } }, session: 'here' },
  'refused-no-control': {
    outcome: { kind: 'refused', answer: { kind: 'not-sent', reason: 'no-control' } },
    session: 'here',
  },
  'refused-visited': { outcome: { kind: 'refused', answer: { kind: 'visited' } }, session: 'here' },
  'unclear-turned-off': {
    outcome: { kind: 'could-not-tell', reason: 'turned-off', answer: null },
    session: 'here',
  },
  'unclear-site-unknown': {
    outcome: { kind: 'could-not-tell', reason: 'site-unknown', answer: null },
    session: 'here',
  },
  'unclear-access-missing': {
    outcome: { kind: 'could-not-tell', reason: 'access-missing', answer: null },
    session: 'here',
  },
  'unclear-inside-another': {
    outcome: { kind: 'could-not-tell', reason: 'inside-another', answer: null },
    session: 'here',
  },
  'unclear-removal-interrupted': {
    outcome: { kind: 'could-not-tell', reason: 'removal-interrupted', answer: null },
    session: 'here',
  },
  'unclear-cookies-unreadable': {
    outcome: { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null },
    session: 'gone',
  },
};

export const outcomeStates: Record<string, State> = Object.fromEntries(
  Object.entries(outcomes).map(([name, { outcome, session }]) => [
    name,
    {
      tab: onClaude,
      first: overview({
        runs: [ended(claude, outcome, name === 'signed-out' ? { unsentTabs: [4] } : {})],
        sessions: session === 'here' ? [characterLive, consoleLive, claudeLive] : [characterLive, consoleLive],
      }),
    },
  ]),
);
