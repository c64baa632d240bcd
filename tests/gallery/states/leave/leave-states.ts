import type { CookieStore } from '../../../../utils/core/cookies/cookie-store.ts';
import type { SiteView } from '../../../../utils/core/overview/parts/sites-part.ts';
import { noPolicy, toPolicyView } from '../../../../utils/core/settings/policy.ts';
import { DAY, HOUR, SECOND } from '../../../../utils/core/time.ts';
import { characterAi, claude, claudeConsole, google, hub, site } from '../../../components/harness/fake-sites.ts';
import { NOON, privateStore, session, until, workContainer } from '../../../components/harness/fake-world.ts';
import { words } from '../../../words.ts';
import type { State } from '../../state.ts';
import { everySiteStates } from './leave-every-site-states.ts';
import {
  characterPrivate,
  claudeAtWork,
  claudeToday,
  consoleToday,
  diary,
  history,
  hubBefore,
  item,
  leaving,
  page,
  refused,
  shared,
  signedOut,
  silent,
  since,
} from './leave-records.ts';

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
const byGuide = { signOutKind: 'guide', tried: false } as const;
const longSites = [
  'The Very Long Name of an Internal Knowledge Assistant That Nobody Shortened',
  'Donaudampfschifffahrtsgesellschaftskapitänsverwaltung',
  'Short',
].map((name, index) =>
  site({ id: `site-${index}`, name, mayEndAllAccounts: index === 0, ...(index === 1 ? byGuide : {}) }),
);
const longStore: CookieStore = { ...workContainer, name: 'The research group on the third floor, left wing' };
const many = Array.from({ length: 12 }, (_, index) => site({ id: `site-${index}`, name: `Site ${index + 1}` }));

/** The leave page, from the question to the receipt. */
export const leaveStates: Record<string, State> = {
  'leave-ask': page({}),
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
  'leave-gone-all': page({
    sessions: [],
    leave: leaving([item(claudeConsole, { step: 'needs-you', outcome: null })]),
  }),
  'leave-not-looked': page({
    sites: [{ ...claude, access: 'missing' }],
    sessions: [],
    privateWindows: 'hidden',
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
