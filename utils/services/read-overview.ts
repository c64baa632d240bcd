import { buildOverview } from '../core/overview/build-overview.ts';
import type { NoticeCode, Overview, SiteView } from '../core/overview/overview.ts';
import type { ReminderMarks } from '../core/reminders/reminder.ts';
import type { Following } from '../core/settings/following.ts';
import type { Settings } from '../core/settings/settings.ts';
import { EVERY_SITE, findHostPatterns } from '../core/sites/host-patterns.ts';
import type { SiteDefinition, SiteId } from '../core/sites/site.ts';
import { type EpochMs, HOUR } from '../core/time.ts';
import type {
  BrowserData,
  Clock,
  CookieJar,
  HostAccess,
  ManagedPolicy,
  Notifications,
  PrivateAccess,
  SentLog,
  StatusPages,
} from '../ports.ts';
import type { ClockOff } from '../storage/clock-document.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { LearnedLengths } from '../storage/learned-document.ts';
import type { ClearingPorts } from './diagnosis/read-clearing.ts';
import { readClearing } from './diagnosis/read-clearing.ts';
import type { JournalRecords } from './journal/journal-records.ts';
import type { LabelRecords } from './label-records.ts';
import type { LeaveRecords } from './leave/leave-records.ts';
import type { RunRecords } from './sign-out/run-records.ts';

export type OverviewPorts = ClearingPorts & {
  readonly browserData: BrowserData;
  readonly clock: Clock;
  readonly clockOff: DocumentStore<ClockOff | null>;
  readonly cookies: CookieJar;
  readonly following: DocumentStore<Following>;
  readonly hostAccess: HostAccess;
  readonly journal: JournalRecords;
  readonly labels: LabelRecords;
  readonly leave: LeaveRecords;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly managedPolicy: ManagedPolicy;
  readonly marks: DocumentStore<ReminderMarks>;
  readonly notifications: Notifications;
  readonly privateAccess: PrivateAccess;
  readonly records: RunRecords;
  readonly sent: SentLog;
  readonly settings: DocumentStore<Settings>;
  readonly sites: readonly SiteDefinition[];
  readonly statusPages: StatusPages;
};

/** Reads everything anew and builds the picture. Nothing that the browser stores is remembered between two readings. */
export async function readOverview(ports: OverviewPorts): Promise<Overview> {
  const { journal, state } = await ports.journal.read();
  const [
    { clearing, browserCheck },
    jar,
    access,
    learned,
    records,
    isPrivateAllowed,
    settings,
    sent,
    clockOff,
    marks,
    notifications,
    statusAllowed,
    leave,
    policy,
    everySite,
    dataRemoval,
    labels,
    following,
  ] = await Promise.all([
    readClearing(ports, journal),
    readJar(ports.cookies),
    readAccess(ports),
    ports.learned.read(),
    ports.records.list(),
    ports.privateAccess.isAllowed(),
    ports.settings.read(),
    ports.sent.list(),
    ports.clockOff.read(),
    ports.marks.read(),
    ports.notifications.access(),
    readStatusAllowed(ports),
    ports.leave.read(),
    ports.managedPolicy.read(),
    ports.hostAccess.isGranted(EVERY_SITE),
    ports.browserData.access(),
    ports.labels.read(),
    ports.following.read(),
  ]);
  const notices: NoticeCode[] = [];
  if (settings.kind === 'invalid') notices.push('settings-unreadable');
  if (settings.kind === 'newer') notices.push('settings-newer');
  if (records.state === 'unreadable') notices.push('records-unreadable');
  if (records.state === 'newer') notices.push('records-newer');
  if (jar.unreadable.length > 0) notices.push('cookies-unreadable');
  if (state === 'unreadable') notices.push('journal-unreadable');
  if (state === 'newer') notices.push('journal-newer');
  return buildOverview({
    now: ports.clock.now(),
    sites: ports.sites,
    stores: jar.stores,
    cookies: jar.cookies,
    access,
    everySite: toAccess(everySite),
    dataRemoval,
    learned: learned.data,
    runs: records.runs,
    privateWindows: isPrivateAllowed === 'unknown' ? 'unknown' : isPrivateAllowed ? 'visible' : 'hidden',
    settings: settings.data,
    policy,
    notices,
    sent: [...sent].reverse(),
    journal,
    clearing,
    browserCheck,
    statusAllowed,
    clockOffMs: findClockOff(clockOff.data, ports.clock.now()),
    marks: marks.data,
    notifications,
    labels,
    following: following.data.state,
    leave,
  });
}

/** Somebody may have put the clock right: what a site said of it counts for an hour. */
function findClockOff(heard: ClockOff | null, now: EpochMs): number | 'unknown' {
  return heard !== null && Math.abs(now - heard.heardAt) < HOUR ? heard.offMs : 'unknown';
}

async function readJar(cookies: CookieJar) {
  const stores = await cookies.stores();
  return { stores, ...(await cookies.list(stores)) };
}

async function readStatusAllowed({ sites, statusPages }: OverviewPorts): Promise<Set<SiteId>> {
  const answers = await Promise.all(sites.map((site) => statusPages.isAllowed(site)));
  return new Set(sites.filter((_, index) => answers[index] === true).map(({ id }) => id));
}

async function readAccess({ hostAccess, sites }: OverviewPorts): Promise<Map<SiteId, SiteView['access']>> {
  const answers = await Promise.all(sites.map((site) => hostAccess.isGranted(findHostPatterns(site))));
  return new Map(sites.map((site, index) => [site.id, toAccess(answers[index])]));
}

function toAccess(granted: boolean | 'unknown' | undefined): SiteView['access'] {
  if (granted === true) return 'granted';
  return granted === false ? 'missing' : 'unknown';
}
