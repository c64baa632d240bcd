import type { Cookie, StoreId } from './cookie.ts';
import type { CookieStore } from './cookie-store.ts';
import { findSessions } from './find-sessions.ts';
import { findHostPatterns } from './host-patterns.ts';
import { compareByEnd } from './overview-order.ts';
import type { NoticeCode, Overview, RunView, SessionView, SiteView } from './overview.ts';
import { findWays, findWaysIn } from './site-ways.ts';
import type { SentRequest } from './sent-request.ts';
import type { Settings } from './settings.ts';
import { findShownRuns, pruneRuns } from './sign-out/shown-runs.ts';
import type { SignOutRun } from './sign-out/run.ts';
import type { SiteDefinition, SiteId } from './site.ts';
import type { EpochMs } from './time.ts';

/** Everything that was read, before it becomes a picture. */
export type Readings = {
  readonly now: EpochMs;
  readonly sites: readonly SiteDefinition[];
  readonly stores: readonly CookieStore[];
  readonly cookies: readonly Cookie[];
  readonly access: ReadonlyMap<SiteId, SiteView['access']>;
  readonly learned: Readonly<Record<SiteId, number>>;
  readonly runs: readonly SignOutRun[];
  readonly privateWindows: Overview['privateWindows'];
  readonly settings: Settings;
  readonly notices: readonly NoticeCode[];
  readonly sent: readonly SentRequest[];
};

/** Builds the one picture that the screens show. */
export function buildOverview(readings: Readings): Overview {
  const { now, settings, cookies } = readings;
  const stores = readings.stores.map((store) => ({ ...store, name: settings.storeNames[store.id] ?? store.name }));
  const looked = readings.sites.filter(({ id }) => !settings.sitesOff.includes(id) && readings.access.get(id) !== 'missing');
  const sessions = looked
    .flatMap((site) => findSessions(site, cookies, now, readings.learned[site.id] ?? null).map((session) => ({ ...session, siteName: site.name, store: storeOf(stores, session.ref.storeId, settings.storeNames) })))
    .sort(compareByEnd);
  const sites = readings.sites.map((site) => toSiteView(site, readings, sessions));
  const toViews = (runs: readonly SignOutRun[]) => runs.map((run) => toRunView(run, readings.sites, stores, settings.storeNames));
  const history = toViews(pruneRuns(readings.runs, now).sort((a, b) => b.startedAt - a.startedAt));
  const runs = toViews(findShownRuns(readings.runs, sessions, now));
  return { readAt: now, sites, sessions, stores, runs, history, privateWindows: readings.privateWindows, settings, notices: readings.notices, sent: readings.sent };
}

function toSiteView(site: SiteDefinition, { access, settings, sites }: Readings, sessions: readonly SessionView[]): SiteView {
  return {
    id: site.id,
    name: site.name,
    hosts: site.origins.map((origin) => new URL(origin).hostname),
    required: site.access === 'required',
    enabled: !settings.sitesOff.includes(site.id),
    access: access.get(site.id) ?? 'unknown',
    accessPatterns: findHostPatterns(site),
    pages: site.pages,
    keeps: site.keeps,
    mayEndAllAccounts: site.mayEndAllAccounts,
    ...findWays(site),
    related: site.related,
    waysIn: findWaysIn(site, sites, sessions, new Map([...access].filter(([id]) => !settings.sitesOff.includes(id)))), // a site that is off is not looked at
  };
}

function toRunView({ digest: _secretless, ...run }: SignOutRun, sites: readonly SiteDefinition[], stores: readonly CookieStore[], names: Settings['storeNames']): RunView {
  return { ...run, siteName: sites.find(({ id }) => id === run.ref.siteId)?.name ?? run.ref.siteId, store: storeOf(stores, run.ref.storeId, names) };
}

/** A store that is gone meanwhile (a closed private window) still has to be named in a run's result. */
function storeOf(stores: readonly CookieStore[], id: StoreId, names: Settings['storeNames']): CookieStore {
  return stores.find((store) => store.id === id) ?? { ...describeStore(id, null), name: names[id] ?? null };
}

const container = /^firefox-container-(\d+)$/;

/** Tells a store's kind from its id: Chromium counts 0 and 1, Firefox speaks (both tried). */
export function describeStore(id: StoreId, isPrivate: boolean | null): CookieStore {
  const number = container.exec(id)?.[1];
  if (number !== undefined) return { id, kind: 'container', number: Number(number), name: null };
  const kind = isPrivate ?? (id === '1' || id === 'firefox-private') ? 'private' : 'default';
  return { id, kind, number: null, name: null };
}
