import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import { nothingTold } from '../../../utils/core/first-run/told.ts';
import { emptyJournal } from '../../../utils/core/journal/journal.ts';
import { buildOverview, type OverviewFacts } from '../../../utils/core/overview/build-overview.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import type { Lifetime } from '../../../utils/core/sessions/lifetime.ts';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { refOf } from '../fake-world.ts';
import { NOON } from '../ports/fake-clock.ts';
import { requiredSites } from './required-sites.ts';
import { container, defaultStore, privateStore } from './stores.ts';

export function overviewFacts(change: Partial<OverviewFacts> = {}): OverviewFacts {
  return {
    storage: 'fine',
    now: NOON,
    sites: requiredSites,
    stores: [defaultStore, container, privateStore],
    cookies: [],
    unreadable: [],
    containers: 'all-looked-at',
    everySite: 'missing',
    tabs: [],
    dataRemoval: 'granted',
    access: new Map(requiredSites.map(({ id }) => [id, 'granted'])),
    learned: {},
    runs: [],
    runsState: 'fine',
    privateWindows: 'visible',
    settings: defaultSettings,
    settingsState: 'fine',
    policy: noPolicy,
    sent: [],
    journal: emptyJournal,
    journalState: 'fine',
    clearing: new Map(),
    browserCheck: { access: 'missing', checkedAt: null },
    statusAllowed: new Set(),
    originsMissing: new Set(),
    clockOffMs: 'unknown',
    marks: {},
    notifications: 'missing',
    leave: null,
    waitingPlans: [],
    ruleWaits: [],
    labels: [],
    refused: new Set(),
    stored: [],
    following: 'off',
    watch: null,
    watchedTab: 'none',
    told: nothingTold,
    ownVersion: '0.1.0',
    ...change,
  };
}

export const overview = (change: Partial<OverviewFacts> = {}) => buildOverview(overviewFacts(change));

export const until = (leftMs: number): Lifetime => ({
  kind: 'until',
  expiresAt: NOON + leftMs,
  lengthMs: null,
  renewal: null,
  differs: null,
});

export function sessionView(lifetime: Lifetime, siteName = 'Claude', store: CookieStore = defaultStore): SessionView {
  return {
    ref: refOf('claude', { storeId: store.id }),
    siteName,
    store,
    lifetime,
    cookieNames: ['sessionKey'],
    early: null,
    crowding: null,
    refused: false,
    sign: 'signed-in',
    letEnd: false,
    since: null,
    label: null,
  };
}
