import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import { toAddAddress } from '../../../utils/core/discovery/add-address.ts';
import type { NotTried, SiteProposal } from '../../../utils/core/discovery/site-proposal.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { DAY } from '../../../utils/core/time.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { cookie, logOutLink, ofKind, pressOf, proposal, shownRequest } from '../../components/harness/fake-proposal.ts';
import { claude, site } from '../../components/harness/fake-sites.ts';
import {
  claudeLive,
  defaultStore,
  ended,
  NOON,
  overview,
  privateStore,
  run,
  session,
  until,
} from '../../components/harness/fake-world.ts';
import { shownWatch } from '../../components/harness/shown-watch.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';

const wiki = site({
  id: 'own:wiki.firm.example',
  name: 'wiki.firm.example',
  required: false,
  hosts: ['wiki.firm.example'],
  group: null,
});
const shop = site({ id: 'own:shop.example', name: 'shop.example', required: false, group: null });
const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
const first = overview({ sites: [claude], sessions: [claudeLive], stores: [defaultStore] });
const withPrivate = { ...first, stores: [defaultStore, privateStore] };
const withWiki = (change: Partial<Overview> = {}): Overview => ({ ...first, sites: [claude, wiki], ...change });

const at = (address: string, tabId: number | null = 7, { id }: CookieStore = defaultStore): string =>
  toAddAddress({ address, tabId, storeId: id }).replace('options.html', '').replace('#sites', '');

const found = (change: Partial<SiteProposal> = {}, more: Partial<State> = {}): State => ({
  tab: null,
  first,
  query: at('https://wiki.firm.example'),
  press: [words('addFind')],
  answers: { 'find-sign-in': { kind: 'site-proposal', proposal: proposal(change) } },
  ...more,
});

function tried(outcome: Outcome | NotTried): State {
  const runs = typeof outcome === 'string' ? [] : [ended(wiki, outcome)];
  const reply: Reply = {
    ok: true,
    result: typeof outcome === 'string' ? 'nothing-to-do' : 'run-ended',
    outcome: typeof outcome === 'string' ? null : outcome,
    extra:
      typeof outcome === 'string'
        ? { kind: 'site-not-tried', why: outcome }
        : {
            kind: 'site-tried',
            tried: { siteId: wiki.id, toldBy: null, replaySafe: false, rotates: false, visitorCookies: [] },
          },
    overview: withWiki({ runs, history: runs }),
  };
  return found({}, { press: [words('addFind'), words('addTryNow')], replies: [reply] });
}

/** What was chosen of the wiki some time ago: one cookie of it is gone by now, and one way. */
const savedWiki: SiteDraft = {
  origin: 'https://wiki.firm.example',
  registrableDomain: 'firm.example',
  name: 'Company wiki',
  cookies: [
    { name: 'wiki_session', host: 'wiki.firm.example' },
    { name: 'sso_ticket', host: 'firm.example' },
  ],
  storage: [],
  way: pressOf('End session', ['button', 'menuitem']).method,
  otherWays: [],
  rest: 'stays',
};

const refused: Reply = {
  ok: true,
  result: 'not-saved',
  outcome: null,
  extra: { kind: 'site-refused', reasons: ['known-site'] },
  overview: first,
};

const taught: Reply = {
  ok: true,
  result: 'shown',
  outcome: null,
  extra: {
    kind: 'ways-seen',
    ways: [shownRequest, { ...pressOf(null, ['button', 'button']), reason: 'shown' }],
    cookies: [{ name: 'wiki_session', host: 'wiki.firm.example', area: null, change: 'gone' }],
  },
  overview: withWiki(),
};

/** Adding a site on the options page. */
export const addingStates: Record<string, State> = {
  'options-own-sites': {
    tab: null,
    first: withWiki({
      sites: [
        claude,
        { ...wiki, source: { kind: 'own', tried: 'yes' } },
        { ...shop, source: { kind: 'own', tried: 'no' } },
      ],
      sessions: [claudeLive, session(wiki, until(24 * DAY))],
      history: [ended(wiki, signedOut, { endedAt: NOON - DAY })],
    }),
  },
  'options-own-remove': {
    tab: null,
    first: withWiki({ sites: [{ ...wiki, source: { kind: 'own', tried: 'no' } }] }),
    press: [words('ownRemove')],
  },
  'options-own-change': {
    tab: null,
    first: withWiki({ sites: [{ ...wiki, name: 'Company wiki', source: { kind: 'own', tried: 'yes' } }] }),
    press: [words('ownChange')],
    answers: {
      'read-site-draft': { kind: 'site-draft', draft: savedWiki },
      'find-sign-in': { kind: 'site-proposal', proposal: proposal() },
    },
  },
  'options-adding': { tab: null, first, press: [words('addSite')] },
  'options-adding-suffix': { tab: null, first, query: at('github.io', null), press: [words('addFind')] },
  'options-adding-not-allowed': {
    tab: null,
    first,
    query: at('https://wiki.firm.example'),
    press: [words('addFind')],
    refuse: 'all',
  },
  'options-adding-found': found(),
  'options-adding-private': found(
    { storeId: privateStore.id },
    { query: at('https://wiki.firm.example', 7, privateStore), first: withPrivate },
  ),
  'options-adding-no-store': found(
    {},
    {
      query: at('https://wiki.firm.example', 7, privateStore),
      answers: { 'find-sign-in': { kind: 'address-refused', fault: 'no-store' } },
    },
  ),
  'options-adding-many': found({
    host: 'accounts.a-rather-long-name-of-a-shop.example',
    known: { siteId: 'claude', name: 'Claude', as: 'beside' },
    cookies: [
      cookie('__Secure-a-rather-long-name.session-token', { reason: 'only-signed-in', chosen: true }),
      cookie('supabase.auth.token', { kind: 'storage', area: 'local', reason: 'token', expiresAt: NOON + DAY }),
      cookie('remember_me', { reason: 'who' }),
      cookie('csrf', { reason: 'other-purpose' }),
    ],
    ways: [
      { ...pressOf('Déconnexion de mon espace client', ['button']), reason: 'form', chosen: true },
      pressOf(null, ['button']),
      { ...logOutLink, says: null },
    ],
  }),
  'options-adding-kind': found(ofKind),
  'options-adding-nothing': found({ cookies: [], ways: [], page: 'no-tab', tabId: null }),
  'options-adding-not-ready': found({ ways: [], page: 'not-ready', tabId: null }),
  'options-adding-mistyped': found({
    cookies: [],
    ways: [],
    page: 'no-tab',
    tabId: null,
    unheardOf: { near: 'https://wiki.firms.example' },
  }),
  'options-adding-alike': found({
    cookies: [cookie('intranet_session', { chosen: true }), cookie('portal_session', { points: 59 })],
  }),
  'options-adding-watching': found({}, { first: withWiki({ watch: shownWatch() }) }),
  'options-adding-shown': found(
    {},
    {
      first: withWiki({ watch: shownWatch({ state: 'seen' }) }),
      press: [words('addFind'), words('done')],
      replies: [taught],
    },
  ),
  'options-watching': { tab: null, first: withWiki({ watch: shownWatch({ tab: 'none' }) }) },
  'options-adding-http': found({ isHttpOnly: true, ways: [pressOf('Log out', ['link'])] }),
  'options-adding-trying': found({}, { first: withWiki({ runs: [run(wiki, { phase: 'deciding' })] }) }),
  'options-adding-tried': tried(signedOut),
  'options-adding-unclear': tried({ kind: 'could-not-tell', reason: 'no-probe', answer: null }),
  'options-adding-nobody': tried('nobody'),
  'options-adding-not-reached': tried('not-reached'),
  'options-adding-not-taken': found({}, { press: [words('addFind'), words('addSave')], replies: [refused] }),
};
