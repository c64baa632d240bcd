import { type LearnedLengths, lengthsOf } from '../../core/sessions/learned-length.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { digestOfMark, type SignInMark } from '../../core/sessions/sign-in-mark.ts';
import { judgeWhole } from '../../core/sign-out/can-probe.ts';
import { cannotCompare, compareSite } from '../../core/site-check/compare-site.ts';
import type { SiteReport } from '../../core/site-check/site-report.ts';
import type { SiteSeen } from '../../core/site-check/site-seen.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests } from '../../ports/requests.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { JournalRecords } from '../journal/journal-records.ts';
import { isAboutThis } from '../mark-sign-in.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import { noteSaid } from '../sign-out/note-said.ts';
import { type Refusals, readCredentialNow } from '../sign-out/refusals.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner-ports.ts';
import { askSite } from './ask-site.ts';

export type SiteCheckPorts = {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly journal: Pick<JournalRecords, 'read'>;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly readSnapshot: ReadSnapshot;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly requests: Requests;
  readonly runner: Pick<SignOutRunner, 'signOut'>;
};

/**
 * Compares what this browser sees of a site, on the user's own account, with the site's definition. `ending`: the
 * sign-in is ended at last, to see what the site answers then. Null for a site that we do not know. `changed-since`:
 * nothing was asked, because another sign-in stands here than the one of `about`.
 */
export async function checkSite(
  ports: SiteCheckPorts,
  ref: SessionRef,
  ending: 'stays' | 'sign-out',
  about: SignInMark | undefined,
): Promise<SiteReport | 'changed-since' | null> {
  const { clock, credentials, hostAccess, learned, readSnapshot } = ports;
  const snapshot = await readSnapshot(ref);
  if (!snapshot) return null;
  const { cookies, site } = snapshot;
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false)
    return cannotCompare(site, clock.now(), 'access-missing');
  if (!(await isAboutThis(ports, ref, about))) return 'changed-since';
  if (!snapshot.session) return cannotCompare(site, clock.now(), 'not-signed-in');
  const before = await readCredentialNow(credentials, snapshot);
  const asked = await askSite(ports, snapshot);
  if (asked.withSignIn !== null)
    await noteSaid(ports, before, site, judgeWhole(asked.withSignIn.verdict, site, cookies));
  const digest = about === undefined ? null : digestOfMark(about);
  const run = ending === 'sign-out' ? await ports.runner.signOut(ref, 'this-browser', 'press', digest) : null;
  return compareSite(site, {
    at: clock.now(),
    cookies,
    lengths: lengthsOf((await learned.read()).data, site.id),
    renewed: await readRenewed(ports, ref),
    ...asked,
    signOut: run?.outcome?.kind ?? null,
  });
}

/** Whether the record saw the end of this session move. It keeps no dates of visits, and none are told. */
async function readRenewed({ journal }: SiteCheckPorts, ref: SessionRef): Promise<SiteSeen['renewed']> {
  const { entries } = (await journal.read()).journal;
  const entry = entries.findLast((one) => refId(one.ref) === refId(ref) && one.end === null);
  if (!entry) return 'unknown';
  return entry.renewedAt === null ? 'not-seen' : 'seen';
}
