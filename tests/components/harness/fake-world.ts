import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { RemovalPlan } from '../../../utils/core/removal/removal.ts';
import { findEarlyEnd } from '../../../utils/core/sessions/early-end.ts';
import type { Lifetime } from '../../../utils/core/sessions/lifetime.ts';
import { noPolicy, toPolicyView } from '../../../utils/core/settings/policy.ts';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../../../utils/core/time.ts';

import { characterAi, claude, claudeConsole, google, hub } from './fake-sites.ts';
/** Friday 21 November 2025, 14:17 UTC. */
export const NOON: EpochMs = Date.UTC(2025, 10, 21, 14, 17);

export const defaultStore: CookieStore = { id: '0', kind: 'default', number: null, name: null };
export const privateStore: CookieStore = { id: '1', kind: 'private', number: null, name: null };
export const container: CookieStore = { id: 'firefox-container-3', kind: 'container', number: 3, name: null };
export const workContainer: CookieStore = { ...container, name: 'Work' };

/** A sliding session of 28 days, renewed so long ago. */
export function sliding(agoMs: number, lengthMs = 28 * DAY): Lifetime {
  const lastRenewedAt = NOON - agoMs;
  return {
    kind: 'until',
    expiresAt: lastRenewedAt + lengthMs,
    lengthMs,
    renewal: { idleMs: lengthMs, lastRenewedAt, renewsFrom: lastRenewedAt + HOUR },
    differs: null,
  };
}

export function until(leftMs: number, lengthMs: number | null = null): Lifetime {
  return { kind: 'until', expiresAt: NOON + leftMs, lengthMs, renewal: null, differs: null };
}

export function session(
  of: SiteView,
  lifetime: Lifetime,
  store: CookieStore = defaultStore,
  topLevelSite: string | null = null,
): SessionView {
  const partition = topLevelSite === null ? null : { topLevelSite };
  const early = findEarlyEnd({ lifetime }, store, of.clearing);
  return {
    ref: { siteId: of.id, storeId: store.id, partition },
    siteName: of.name,
    store,
    lifetime,
    cookieNames: ['sessionKey'],
    early,
    crowding: null,
    refused: false,
    sign: 'signed-in',
    letEnd: false,
    since: null,
    label: null,
  };
}

export function run(of: SiteView, change: Partial<RunView>, store: CookieStore = defaultStore): RunView {
  return {
    id: `run-${of.id}`,
    ref: { siteId: of.id, storeId: store.id, partition: null },
    scope: 'this-browser',
    byRule: false,
    removedCookies: 0,
    newerSeen: false,
    writtenAnew: false,
    removal: null,
    devices: null,
    phase: 'ended',
    startedAt: NOON - MINUTE,
    endedAt: null,
    formerEnd: null,
    control: 'yes',
    attempts: [],
    stillSignedIn: false,
    outcome: null,
    unsentTabs: [],
    siteName: of.name,
    store,
    ...change,
  };
}

export const ended = (of: SiteView, outcome: Outcome, change: Partial<RunView> = {}): RunView =>
  run(of, { endedAt: NOON - 5_000, outcome, ...change });

/** What a site has stored here. */
export function plan(change: Partial<RemovalPlan>): RemovalPlan {
  return {
    places: 'own',
    cookies: 5,
    partitionedCookies: 0,
    localStorage: 12,
    sessionStorage: 0,
    databases: 2,
    caches: null,
    serviceWorkers: 1,
    trustedDevice: [],
    neighbours: [],
    otherStores: [],
    storage: 'by-browser',
    ...change,
  };
}

export const claudeLive = session(claude, sliding(12 * MINUTE));
export const googleLive = session(google, until(40 * DAY));
export const hubLive = session(hub, until(9 * DAY));
export const consoleLive = session(claudeConsole, until(21 * DAY + 4 * HOUR));
export const characterLive = session(characterAi, until(DAY + 6 * HOUR), workContainer);

/** Somebody who has answered what is asked once. */
export const settings: Settings = { ...defaultSettings, record: { choice: 'on', sitesOff: [] } };

/** The plan that a planned run is, as the background tells it. */
function plansOf(leave: Overview['leave'], policy: Overview['policy'] | null): Overview['plans'] {
  if (leave === null || leave.because === 'press' || leave.endedAt !== null || leave.beginsAt <= NOON) return [];
  return [
    {
      because: leave.because,
      beginsAt: leave.beginsAt,
      plannedFor: leave.beginsAt,
      waitsFor: 'its-time',
      cancel: (policy?.putOffs ?? null) === null ? 'open' : 'locked',
    },
  ];
}

export function overview(change: Partial<Overview> = {}): Overview {
  return {
    readAt: NOON,
    sight: 'everything',
    sites: [characterAi, claude, claudeConsole],
    sessions: [characterLive, consoleLive, claudeLive],
    otherSites: [],
    ruleNotices: [],
    unaccounted: [],
    openSites: [],
    shutTabs: [],
    containers: 'all-looked-at',
    everySite: 'missing',
    dataRemoval: 'granted',
    stores: [defaultStore, workContainer],
    runs: [],
    watch: null,
    leave: null,
    plans: plansOf(change.leave ?? null, change.policy ?? null),
    privateWindows: 'visible',
    settings,
    notices: [],
    sent: [],
    history: change.runs ?? [],
    warnings: [],
    lastEnds: [],
    record: { sessions: 0, sites: [], privateClosedAt: null },
    browserCheck: { access: 'missing', checkedAt: null },
    notifications: 'missing',
    following: 'off',
    introduction: { sites: 'unasked', news: null },
    policy: toPolicyView(noPolicy),
    ...change,
  };
}

export function tab(url: string | null, change: Partial<TabFacts> = {}): TabFacts {
  return { tabId: 7, url, storeId: defaultStore.id, incognito: false, ...change };
}
export const onHub = tab('https://hub.example/');
export const onClaude = tab('https://claude.ai/new');
