import type { SentRequest } from '../answers/sent-request.ts';
import type { Cookie, StoreId } from '../cookies/cookie.ts';
import type { CookieStore } from '../cookies/cookie-store.ts';
import { describeStore } from '../cookies/describe-store.ts';
import type { Journal } from '../journal/journal.ts';
import { findLastEnds, findOpenEntry, toRecordView } from '../journal/view-journal.ts';
import { findSince } from '../leave/find-ticks.ts';
import type { LeaveRun } from '../leave/leave-run.ts';
import { domainOfOther, findOtherSites } from '../leave/other-sites.ts';
import type { ReminderMarks } from '../reminders/reminder.ts';
import { countdownSession } from '../sessions/countdown.ts';
import { findCrowding } from '../sessions/crowding.ts';
import { type Clearing, findEarlyEnd } from '../sessions/early-end.ts';
import { findSessions } from '../sessions/find-sessions.ts';
import { findLabel, findReceiptLabel, type Labels } from '../sessions/label.ts';
import { refId, type Session } from '../sessions/session.ts';
import { type Policy, toPolicyView } from '../settings/policy.ts';
import { type Settings, soonMs } from '../settings/settings.ts';
import type { SignOutRun } from '../sign-out/run.ts';
import { findShownRuns, pruneRuns } from '../sign-out/shown-runs.ts';
import { findHostPatterns, findStatusPatterns } from '../sites/host-patterns.ts';
import type { SiteDefinition, SiteId } from '../sites/site.ts';
import { findWays, findWaysIn } from '../sites/site-ways.ts';
import type { EpochMs } from '../time.ts';
import type {
  BrowserCheck,
  LeaveView,
  NoticeCode,
  OtherSiteView,
  Overview,
  RunView,
  SessionView,
  SiteView,
} from './overview.ts';
import { compareByEnd } from './overview-order.ts';
import { findClockWarning, findWarnings, toneOf, type WarningView } from './warnings.ts';

/** Everything that was read, before it becomes a picture. */
export type Readings = {
  readonly now: EpochMs;
  readonly sites: readonly SiteDefinition[];
  readonly stores: readonly CookieStore[];
  readonly cookies: readonly Cookie[];
  readonly access: ReadonlyMap<SiteId, SiteView['access']>;
  readonly everySite: Overview['everySite'];
  readonly dataRemoval: Overview['dataRemoval'];
  readonly learned: Readonly<Record<SiteId, number>>;
  readonly runs: readonly SignOutRun[];
  readonly privateWindows: Overview['privateWindows'];
  readonly settings: Settings;
  readonly policy: Policy;
  readonly notices: readonly NoticeCode[];
  readonly sent: readonly SentRequest[];
  readonly journal: Journal;
  readonly clearing: ReadonlyMap<SiteId, Clearing>;
  readonly browserCheck: BrowserCheck;
  /** Sites whose status page may be asked. */
  readonly statusAllowed: ReadonlySet<SiteId>;
  readonly clockOffMs: number | 'unknown';
  readonly marks: ReminderMarks;
  readonly notifications: Overview['notifications'];
  readonly following: Overview['following'];
  readonly leave: LeaveRun | null;
  readonly labels: Labels;
};

/** Builds the one picture that the screens show. */
export function buildOverview(readings: Readings): Overview {
  const { now, settings, cookies } = readings;
  const stores = readings.stores.map((store) => ({ ...store, name: settings.storeNames[store.id] ?? store.name }));
  const looked = readings.sites.filter(
    ({ id }) => !settings.sitesOff.includes(id) && readings.access.get(id) !== 'missing',
  );
  const sessions = looked
    .flatMap((site) =>
      findSessions(site, cookies, now, readings.learned[site.id] ?? null).map((session) =>
        toSessionView(session, site, readings, stores),
      ),
    )
    .sort(compareByEnd);
  const sites = readings.sites.map((site) => toSiteView(site, readings, sessions));
  const toViews = (runs: readonly SignOutRun[]) =>
    runs.map((run) => toRunView(run, readings.sites, stores, settings.storeNames));
  const history = toViews(pruneRuns(readings.runs, now).sort((a, b) => b.startedAt - a.startedAt));
  const runs = toViews(findShownRuns(readings.runs, sessions, now));
  return {
    readAt: now,
    sites,
    sessions,
    otherSites: listOtherSites(readings, stores),
    everySite: readings.everySite,
    dataRemoval: readings.dataRemoval,
    stores,
    runs,
    history,
    privateWindows: readings.privateWindows,
    settings,
    notices: readings.notices,
    sent: readings.sent,
    warnings: listWarnings(sessions, sites, readings),
    lastEnds: findLastEnds(readings.journal, sessions),
    record: toRecordView(readings.journal),
    browserCheck: readings.browserCheck,
    notifications: readings.notifications,
    following: readings.following,
    policy: toPolicyView(readings.policy),
    leave: readings.leave && toLeaveView(readings.leave, readings, stores),
  };
}

function toSessionView(
  session: Session,
  site: SiteDefinition,
  { cookies, settings, clearing, journal, marks, labels }: Readings,
  stores: readonly CookieStore[],
): SessionView {
  const { ref, lifetime } = session;
  const store = storeOf(stores, ref.storeId, settings.storeNames);
  const mark = marks[refId(ref)];
  const letEnd = mark?.letEnd === true && lifetime.kind === 'until' && lifetime.expiresAt === mark.expiresAt;
  return {
    ...session,
    siteName: site.name,
    store,
    early: findEarlyEnd(session, store, clearing.get(site.id) ?? 'unknown'),
    crowding: findCrowding(site, cookies, ref.storeId),
    letEnd,
    since: findSince(lifetime, findOpenEntry(journal, ref)),
    label: findLabel(labels, ref),
  };
}

/** The administrator's list of sites is the whole of it: beyond that nothing is listed. */
function listOtherSites(
  { everySite, policy, cookies, sites, settings, now }: Readings,
  stores: readonly CookieStore[],
): readonly OtherSiteView[] {
  if (everySite !== 'granted' || policy.sites !== null) return [];
  return findOtherSites(cookies, sites, now).map(({ ref, domain }) => ({
    ref,
    siteName: domain,
    store: storeOf(stores, ref.storeId, settings.storeNames),
  }));
}

/** Every warning, gravest first: this computer's, then the sessions' in their order, then the sites' without access. */
function listWarnings(
  sessions: readonly SessionView[],
  sites: readonly SiteView[],
  { now, settings, clockOffMs }: Readings,
): readonly WarningView[] {
  const computer = settings.sharedComputer ? 'shared' : 'own';
  const clock = findClockWarning(clockOffMs);
  const ofSessions = sessions.flatMap((session) => {
    const left = countdownSession(session, now);
    const facts = {
      ...session,
      leftMs: left.kind === 'running' ? left.leftMs : null,
      soonMs: soonMs(settings),
      endIsNews: computer === 'own' && !session.letEnd,
    };
    return findWarnings(facts).map((warning) => ({
      ...warning,
      siteId: session.ref.siteId,
      ref: session.ref,
      tone: toneOf(warning, computer),
    }));
  });
  const noAccess = sites.filter(({ required, enabled, access }) => required && enabled && access === 'missing');
  return [
    ...(clock === null ? [] : [{ ...clock, siteId: null, ref: null, tone: toneOf(clock, computer) }]),
    ...ofSessions,
    ...noAccess.map(({ id }) => ({ code: 'access-missing', siteId: id, ref: null, tone: 'warning' }) as const),
  ];
}

function toSiteView(
  site: SiteDefinition,
  { access, settings, sites, clearing, statusAllowed }: Readings,
  sessions: readonly SessionView[],
): SiteView {
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
    // a site that is off is not looked at
    waysIn: findWaysIn(site, sites, sessions, new Map([...access].filter(([id]) => !settings.sitesOff.includes(id)))),
    clearing: clearing.get(site.id) ?? 'unknown',
    statusPatterns: statusAllowed.has(site.id) ? [] : findStatusPatterns(site),
  };
}

function toRunView(
  { digest: _secretless, ...run }: SignOutRun,
  sites: readonly SiteDefinition[],
  stores: readonly CookieStore[],
  names: Settings['storeNames'],
): RunView {
  return { ...run, siteName: nameOf(sites, run.ref.siteId), store: storeOf(stores, run.ref.storeId, names) };
}

function toLeaveView(run: LeaveRun, { sites, labels, settings }: Readings, stores: readonly CookieStore[]): LeaveView {
  const items = run.items.map(({ digest: _secretless, ...item }) => ({
    ...item,
    siteName: nameOf(sites, item.ref.siteId),
    store: storeOf(stores, item.ref.storeId, settings.storeNames),
    label: findReceiptLabel(labels, item.ref),
  }));
  return { ...run, items };
}

function nameOf(sites: readonly SiteDefinition[], siteId: SiteId): string {
  return sites.find(({ id }) => id === siteId)?.name ?? domainOfOther(siteId) ?? siteId;
}

/** A store that is gone meanwhile (a closed private window) still has to be named in a run's result. */
function storeOf(stores: readonly CookieStore[], id: StoreId, names: Settings['storeNames']): CookieStore {
  return stores.find((store) => store.id === id) ?? { ...describeStore(id), name: names[id] ?? null };
}
