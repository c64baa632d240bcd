import type { CookieStore } from '../../../../utils/core/cookies/cookie-store.ts';
import type { Overview } from '../../../../utils/core/overview/overview.ts';
import type { LeaveItemView, LeaveView } from '../../../../utils/core/overview/parts/leave-part.ts';
import type { SessionView } from '../../../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../../../utils/core/overview/parts/sites-part.ts';
import type { Outcome } from '../../../../utils/core/sign-out/outcome.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import type { Extra } from '../../../../utils/messages/extra.ts';
import { characterAi, claude, claudeConsole, hub } from '../../../components/harness/fake-sites.ts';
import {
  defaultStore,
  ended,
  NOON,
  overview,
  privateStore,
  session,
  settings,
  sliding,
  until,
  workContainer,
} from '../../../components/harness/fake-world.ts';
import type { State } from '../../state.ts';

export const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const satisfies Outcome;
export const refused: Outcome = { kind: 'refused', answer: { kind: 'status', status: 500 } };
export const silent: Outcome = { kind: 'could-not-tell', reason: 'site-silent', answer: { kind: 'timeout' } };

export const since = (live: SessionView, agoMs: number, exact: boolean): SessionView => ({
  ...live,
  since: { at: NOON - agoMs, exact },
});
export const claudeToday = since(session(claude, sliding(12 * MINUTE)), 3 * HOUR + 37 * MINUTE, true);
export const consoleToday = since(session(claudeConsole, until(21 * DAY)), 3 * HOUR + 25 * MINUTE, true);
export const characterPrivate = session(characterAi, { kind: 'browser-session' }, privateStore);
export const hubBefore = since(session(hub, until(9 * DAY)), 18 * DAY, false);
export const claudeAtWork = since(session(claude, sliding(2 * DAY), workContainer), 40 * DAY, true);
const all = [claudeToday, consoleToday, characterPrivate, hubBefore, claudeAtWork];
export const sites = [characterAi, claude, claudeConsole, hub];

export const world = (change: Partial<Overview> = {}): Overview =>
  overview({ sites, stores: [defaultStore, workContainer, privateStore], sessions: all, ...change });

export function item(
  of: SiteView,
  change: Partial<LeaveItemView> = {},
  store: CookieStore = defaultStore,
): LeaveItemView {
  return {
    ref: { siteId: of.id, storeId: store.id, partition: null },
    step: 'done',
    outcome: signedOut,
    cookiesLeft: 0,
    storage: 'by-browser',
    tabsLeft: [],
    siteName: of.name,
    store,
    label: null,
    ...change,
  };
}

export function leaving(items: readonly LeaveItemView[], change: Partial<LeaveView> = {}): LeaveView {
  return {
    id: 'leave-1',
    because: 'press',
    beginsAt: NOON - 9 * SECOND,
    putOff: 0,
    startedAt: NOON - 9 * SECOND,
    endedAt: NOON - SECOND,
    items,
    counts: null,
    clearing: 'unwanted',
    ...change,
  };
}

export const text = (tabId: number, title: string, typed: string): Extra => ({
  kind: 'unsent-text',
  texts: [[{ tabId, title, text: typed }]],
});
export const diary = text(4, 'Claude', 'Dear diary,\n\ntoday I typed a long text and did not send it.');

export const shared = { ...settings, sharedComputer: true };
export const page = (change: Partial<Overview>, more: Partial<State> = {}): State => ({
  tab: null,
  first: world(change),
  ...more,
});

const attempt = {
  method: 0,
  way: 'background',
  at: NOON - 7_000,
  answer: { kind: 'status', status: 200 },
  after: 'no',
} as const;
const asked = { startedAt: NOON - 8 * SECOND, attempts: [attempt] };
/** Two sign-outs of the run, one of them refused. */
export const history = [
  ended(claude, signedOut, { ...asked, removedCookies: 6 }),
  ended(characterAi, refused, {
    ...asked,
    attempts: [{ ...attempt, answer: { kind: 'status', status: 500 }, after: 'yes' }],
    formerEnd: NOON + 9 * DAY,
  }),
];
