import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import type { LeaveItemView, LeaveView, Overview, SessionView, SiteView } from '../../utils/core/overview/overview.ts';
import { noPolicy, toPolicyView } from '../../utils/core/settings/policy.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Extra } from '../../utils/messages/protocol.ts';
import {
  characterAi,
  claude,
  claudeConsole,
  defaultStore,
  ended,
  google,
  hub,
  NOON,
  overview,
  privateStore,
  session,
  settings,
  site,
  sliding,
  until,
  workContainer,
} from '../components/harness/fake-world.ts';
import { words } from '../words.ts';
import type { State } from './state.ts';

export const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const refused: Outcome = { kind: 'refused', answer: { kind: 'status', status: 500 } };
const silent: Outcome = { kind: 'could-not-tell', reason: 'site-silent', answer: { kind: 'timeout' } };

const since = (live: SessionView, agoMs: number, exact: boolean): SessionView => ({
  ...live,
  since: { at: NOON - agoMs, exact },
});
export const claudeToday = since(session(claude, sliding(12 * MINUTE)), 3 * HOUR + 37 * MINUTE, true);
export const consoleToday = since(session(claudeConsole, until(21 * DAY)), 3 * HOUR + 25 * MINUTE, true);
export const characterPrivate = session(characterAi, { kind: 'browser-session' }, privateStore);
export const hubBefore = since(session(hub, until(9 * DAY)), 18 * DAY, false);
export const claudeAtWork = since(session(claude, sliding(2 * DAY), workContainer), 40 * DAY, true);
const all = [claudeToday, consoleToday, characterPrivate, hubBefore, claudeAtWork];
const sites = [characterAi, claude, claudeConsole, hub];

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

const text = (tabId: number, title: string, typed: string): Extra => ({
  kind: 'unsent-text',
  texts: [{ tabId, title, text: typed }],
});
export const diary = text(4, 'Claude', 'Dear diary,\n\ntoday I typed a long text and did not send it.');
const attempt = {
  method: 0,
  way: 'background',
  at: NOON - 7_000,
  answer: { kind: 'status', status: 200 },
  after: 'no',
} as const;
const asked = { startedAt: NOON - 8 * SECOND, attempts: [attempt] };
const history = [
  ended(claude, signedOut, { ...asked, removedCookies: 6 }),
  ended(characterAi, refused, {
    ...asked,
    attempts: [{ ...attempt, answer: { kind: 'status', status: 500 }, after: 'yes' }],
    formerEnd: NOON + 9 * DAY,
  }),
];
const withGoogle: SiteView = {
  ...claude,
  waysIn: [{ kind: 'site', siteId: 'google', name: 'Google', state: 'signed-in' }, { kind: 'e-mail-link' }],
};
const googleHere = session(google, until(40 * DAY));

const left2 = leaving([
  item(claude, { tabsLeft: [4] }),
  item(characterAi, { outcome: refused, cookiesLeft: 3 }),
  item(claudeConsole, { step: 'needs-you', outcome: null }),
]);
const shared = { ...settings, sharedComputer: true };
const page = (change: Partial<Overview>, more: Partial<State> = {}): State => ({
  tab: null,
  first: world(change),
  ...more,
});

const longSites = [
  'The Very Long Name of an Internal Knowledge Assistant That Nobody Shortened',
  'Donaudampfschifffahrtsgesellschaftskapitänsverwaltung',
  'Short',
].map((name, index) =>
  site({ id: `site-${index}`, name, mayEndAllAccounts: index === 0, signOutKind: index === 1 ? 'guide' : 'request' }),
);
const longStore: CookieStore = { ...workContainer, name: 'The research group on the third floor, left wing' };
const many = Array.from({ length: 12 }, (_, index) => site({ id: `site-${index}`, name: `Site ${index + 1}` }));

const other = (domain: string, store = defaultStore) => ({
  ref: { siteId: `other:${domain}`, storeId: store.id, partition: null },
  siteName: domain,
  store,
});
const strangers = [
  other('forum.gardeners.example'),
  other('library.example'),
  other('library.example', workContainer),
  other('shop.example'),
];
const onlyRemoved: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 5,
  remainingCookies: 0,
};
const removedItem = (domain: string): LeaveItemView => ({
  ...item(claude, { outcome: onlyRemoved }),
  ref: other(domain).ref,
  siteName: domain,
});

/** Where every site may be looked at, and where the browser is cleared. */
const everySiteStates: Record<string, State> = {
  'leave-every-site': page({ everySite: 'granted', otherSites: strangers, privateWindows: 'hidden' }),
  'leave-every-site-shared': page(
    { everySite: 'granted', otherSites: strangers, settings: shared, dataRemoval: 'missing' },
    { browserName: 'firefox' },
  ),
  'leave-every-site-private': page({
    everySite: 'granted',
    sessions: [],
    privateWindows: 'hidden',
    leave: leaving([item(claude), item(hub)]),
  }),
  'leave-removed': page({
    everySite: 'granted',
    sessions: [],
    leave: leaving([item(claude), removedItem('library.example'), removedItem('shop.example')]),
  }),
  'leave-removed-only': page({
    everySite: 'granted',
    sessions: [hubBefore],
    otherSites: strangers.slice(0, 1),
    leave: leaving([removedItem('library.example')]),
  }),
  'leave-cleared': page({
    settings: shared,
    sessions: [],
    leave: leaving([item(claude, { storage: 'permission-missing' }), item(hub, { outcome: refused })], {
      clearing: 'done',
    }),
  }),
  'leave-begins-clears': page({
    everySite: 'granted',
    otherSites: strangers,
    settings: { ...shared, leaving: { ...shared.leaving, clearBrowser: true } },
    leave: leaving([], {
      because: 'idle',
      beginsAt: NOON + 42 * SECOND,
      startedAt: NOON - 18 * SECOND,
      endedAt: null,
      clearing: 'wanted',
    }),
  }),
  'leave-clear-locked': page({
    settings: { ...shared, leaving: { ...shared.leaving, clearBrowser: true } },
    policy: { ...overview().policy, present: true, remove: ['whole-browser'] },
  }),
};

/** The leave page, from the question to the receipt. */
export const leaveStates: Record<string, State> = {
  'leave-ask': page({ privateWindows: 'hidden' }),
  'leave-shared': page({ settings: shared }),
  'leave-unsent': page({ sessions: [claudeToday] }, { answers: { 'find-unsent-text': diary } }),
  'leave-named': page({
    sessions: [
      { ...claudeToday, label: 'mine' },
      { ...claudeAtWork, label: 'The one with the long name' },
    ],
  }),
  'leave-nothing': page({ sessions: [], privateWindows: 'hidden' }),
  'leave-many': page({ sites: many, sessions: many.map((one) => since(session(one, until(9 * DAY)), 2 * HOUR, true)) }),
  'leave-long': page({
    sites: longSites,
    sessions: longSites.map((one, index) => since(session(one, until(9 * DAY), longStore), index * 10 * DAY, false)),
  }),
  'leave-begins': page({
    settings: shared,
    leave: leaving([], { because: 'idle', beginsAt: NOON + 42 * SECOND, startedAt: NOON - 18 * SECOND, endedAt: null }),
  }),
  'leave-begins-last': page({
    settings: shared,
    policy: { ...toPolicyView(noPolicy), present: true, putOffs: 10 },
    leave: leaving([], {
      because: 'idle',
      beginsAt: NOON + 42 * SECOND,
      putOff: 10,
      startedAt: NOON - 18 * SECOND,
      endedAt: null,
    }),
  }),
  'leave-running': page({
    sessions: [consoleToday, characterPrivate, hubBefore, session(google, until(40 * DAY))],
    leave: leaving(
      [
        item(claude),
        item(claudeConsole, { step: 'needs-you', outcome: null }),
        item(characterAi, { step: 'signing-out', outcome: null }, privateStore),
        item(hub, { step: 'waiting', outcome: null }),
      ],
      { endedAt: null },
    ),
  }),
  'leave-left-2': page({
    sites: [withGoogle, characterAi, claudeConsole, hub, google],
    sessions: [session(characterAi, until(9 * DAY)), consoleToday, hubBefore, googleHere],
    leave: left2,
    history,
  }),
  'leave-for-phone': page(
    {
      sites: [withGoogle, characterAi, claudeConsole, hub],
      sessions: [session(characterAi, until(9 * DAY)), consoleToday],
      leave: left2,
      history,
    },
    { press: [words('leavePhone')] },
  ),
  'leave-needs-you': page({
    sessions: [consoleToday],
    leave: leaving([item(claudeConsole, { step: 'needs-you', outcome: null })]),
  }),
  'leave-gone': page({
    sessions: [],
    leave: leaving([item(claude), item(claudeConsole, { step: 'needs-you', outcome: null })]),
  }),
  'leave-unclear': page({
    sessions: [hubBefore],
    leave: leaving([
      item(claude),
      item(hub, { outcome: silent, cookiesLeft: 2 }),
      item(characterAi, {
        outcome: {
          kind: 'removed-here-only',
          reason: 'still-works',
          worksUntil: NOON + 20 * DAY,
          removedCookies: 4,
          remainingCookies: 0,
        },
      }),
    ]),
  }),
  'leave-back': page({ sessions: [claudeToday], leave: leaving([item(claude), item(characterAi)]) }),
  'leave-these-dark': page({
    sessions: [hubBefore, claudeAtWork],
    leave: leaving([
      item(claude),
      item(claudeConsole, { outcome: { kind: 'already-signed-out' } }),
      item(characterAi, {}, privateStore),
    ]),
    history,
  }),
  'leave-all-dark': page({
    sessions: [],
    leave: leaving([
      item(claude),
      item(claudeConsole, { outcome: { ...signedOut, oldSignIn: 'not-tried' } }),
      item(characterAi, {}, privateStore),
    ]),
    history,
    everySite: 'granted',
  }),
  ...everySiteStates,
  'leave-shared-ended': page({
    settings: shared,
    sessions: [session(characterAi, until(9 * DAY)), consoleToday],
    leave: leaving([...left2.items, item(hub, { outcome: silent })]),
  }),
  'leave-counts': page({
    settings: shared,
    sessions: [session(characterAi, until(9 * DAY))],
    leave: leaving([], { counts: { dark: 3, removed: 0, left: 1 } }),
  }),
  'leave-shared-many': page(
    {
      settings: shared,
      sites: [...many.slice(3, 7), ...longSites],
      sessions: [],
      leave: leaving([...many.slice(3, 7), ...longSites].map((one) => item(one, { outcome: silent, cookiesLeft: 2 }))),
    },
    { unfold: 'all' },
  ),
  'leave-remove-by-hand': page(
    { sessions: [], leave: leaving([item(claude)]) },
    { press: [words('removeUs')], refuse: 'all' },
  ),
};
