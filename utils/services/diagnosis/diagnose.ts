import { buildDiagnosis } from '../../core/diagnosis/build-diagnosis.ts';
import type { Diagnosis } from '../../core/diagnosis/diagnosis.ts';
import { type Asked, type DiagnosisFacts, findClearingRead } from '../../core/diagnosis/facts.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { findCrowding } from '../../core/sessions/crowding.ts';
import { isUnsure } from '../../core/sessions/is-unsure.ts';
import { refId, type Session, type SessionRef } from '../../core/sessions/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { canProbe, judgeWhole } from '../../core/sign-out/can-probe.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests, StatusPages } from '../../ports/requests.ts';
import type { JournalRecords } from '../journal/journal-records.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import { askProbe, hasProbe } from '../sign-out/ask-probe.ts';
import { noteSaid } from '../sign-out/note-said.ts';
import { type Refusals, readCredentialNow } from '../sign-out/refusals.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import { readOwnRuns } from './read-own-runs.ts';

export type DiagnosePorts = {
  readonly browserName: 'chrome' | 'firefox';
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly journal: Pick<JournalRecords, 'read'>;
  readonly readOverview: () => Promise<Overview>;
  readonly readSnapshot: ReadSnapshot;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly requests: Requests;
  readonly statusPages: StatusPages;
};

/**
 * Answers "Why was I signed out?" from the record, from what the browser shows now, and from what the site answers now.
 * Null for a site that we do not know.
 */
export async function diagnose(ports: DiagnosePorts, ref: SessionRef): Promise<Diagnosis | null> {
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot) return null;
  const [asked, status, overview, { journal }, own] = await Promise.all([
    ask(ports, snapshot),
    ports.statusPages.read(snapshot.site),
    ports.readOverview(),
    ports.journal.read(),
    readOwnRuns(ports, snapshot),
  ]);
  // Looked at anew: the sign-in may have gone while the site was asked.
  const now = await ports.readSnapshot(ref);
  const entries = journal.entries.filter((entry) => refId(entry.ref) === refId(ref));
  const last = entries.findLast(({ end }) => end !== null) ?? null;
  const facts: DiagnosisFacts = {
    now: overview.readAt,
    browser: ports.browserName,
    store: snapshot.store,
    session: now?.session ? judgeHere(now, now.session, asked, own) : 'absent',
    last,
    entries,
    record: recordOf(overview.settings, ref, entries.length),
    experience: journal.experience[ref.siteId],
    undatedKept: journal.entries.some(({ expiresAt, kept }) => kept && expiresAt === null) ? 'seen' : 'not-seen',
    clearing: overview.sites.find(({ id }) => id === ref.siteId)?.clearing ?? 'unknown',
    clearingRead: findClearingRead(overview.browserCheck.checkedAt, { now: overview.readAt, last }),
    crowding: findCrowding(snapshot.site, snapshot.cookies, ref.storeId),
    privateClosedAt: journal.privateClosedAt,
    privateWindows: overview.privateWindows,
    elsewhere: overview.sessions.some(
      (session) => session.ref.siteId === ref.siteId && refId(session.ref) !== refId(ref),
    )
      ? 'signed-in'
      : 'not-seen',
    asked,
    ...own,
    status,
  };
  return buildDiagnosis(ref, facts);
}

/** What is here where a sign-in cookie is. One that Lights Out has ended is known. */
function judgeHere(
  { cookies, site }: SessionSnapshot,
  session: Session,
  asked: Asked,
  { endedByUs }: Pick<DiagnosisFacts, 'endedByUs'>,
): 'here' | 'unsure' {
  const isNobody = asked?.verdict === 'no' && endedByUs === 'not-known';
  return isNobody && isUnsure(session, site, cookies) ? 'unsure' : 'here';
}

/** Asks the site whether it accepts the sign-in that is here now. A diagnosis sends the site no other question. */
async function ask(
  { credentials, hostAccess, records, refusals, requests }: DiagnosePorts,
  snapshot: SessionSnapshot,
): Promise<Asked> {
  const { site, ref, cookies, session } = snapshot;
  if (!session || !hasProbe(site) || !canProbe(site, cookies)) return null;
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false) return null;
  if (!(await credentials.isSingle(ref, site))) return null;
  const before = await readCredentialNow(credentials, snapshot);
  const probed = await askProbe(requests, site, ref, { from: 'jar' }, 'diagnosis-probe');
  const asked = { ...probed, verdict: judgeWhole(probed.verdict, site, cookies) };
  await noteSaid({ credentials, records, refusals }, before, site, asked.verdict);
  return asked;
}

function recordOf({ record }: Settings, { siteId }: SessionRef, entries: number): DiagnosisFacts['record'] {
  if (record.choice !== 'on' || record.sitesOff.includes(siteId)) return 'off';
  return entries > 0 ? 'kept' : 'none-yet';
}
