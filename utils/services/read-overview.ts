import { buildOverview } from '../core/build-overview.ts';
import { findHostPatterns } from '../core/host-patterns.ts';
import type { NoticeCode, Overview, SiteView } from '../core/overview.ts';
import type { Settings } from '../core/settings.ts';
import type { SiteDefinition, SiteId } from '../core/site.ts';
import type { LearnedLengths } from '../storage/learned-document.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { Clock, CookieJar, HostAccess, PrivateAccess, SentLog } from '../ports.ts';
import type { RunRecords } from './run-records.ts';

export type OverviewPorts = {
  readonly clock: Clock;
  readonly cookies: CookieJar;
  readonly hostAccess: HostAccess;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly privateAccess: PrivateAccess;
  readonly records: RunRecords;
  readonly sent: SentLog;
  readonly settings: DocumentStore<Settings>;
  readonly sites: readonly SiteDefinition[];
};

/** Reads everything anew and builds the picture. Nothing that the browser stores is remembered between two readings. */
export async function readOverview(ports: OverviewPorts): Promise<Overview> {
  const [jar, access, learned, records, isPrivateAllowed, settings, sent] = await Promise.all([
    readJar(ports.cookies),
    readAccess(ports),
    ports.learned.read(),
    ports.records.list(),
    ports.privateAccess.isAllowed(),
    ports.settings.read(),
    ports.sent.list(),
  ]);
  const notices: NoticeCode[] = [];
  if (settings.kind === 'invalid') notices.push('settings-unreadable');
  if (settings.kind === 'newer') notices.push('settings-newer');
  if (records.state === 'unreadable') notices.push('records-unreadable');
  if (records.state === 'newer') notices.push('records-newer');
  if (jar.unreadable.length > 0) notices.push('cookies-unreadable');
  return buildOverview({
    now: ports.clock.now(),
    sites: ports.sites,
    stores: jar.stores,
    cookies: jar.cookies,
    access,
    learned: learned.data,
    runs: records.runs,
    privateWindows: isPrivateAllowed === 'unknown' ? 'unknown' : isPrivateAllowed ? 'visible' : 'hidden',
    settings: settings.data,
    notices,
    sent: [...sent].reverse(),
  });
}

async function readJar(cookies: CookieJar) {
  const stores = await cookies.stores();
  return { stores, ...(await cookies.list(stores)) };
}

async function readAccess({ hostAccess, sites }: OverviewPorts): Promise<Map<SiteId, SiteView['access']>> {
  const answers = await Promise.all(sites.map((site) => hostAccess.isGranted(findHostPatterns(site))));
  return new Map(sites.map((site, index) => [site.id, toAccess(answers[index])]));
}

function toAccess(granted: boolean | 'unknown' | undefined): SiteView['access'] {
  if (granted === true) return 'granted';
  return granted === false ? 'missing' : 'unknown';
}
