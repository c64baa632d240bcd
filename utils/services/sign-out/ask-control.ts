import { refId } from '../../core/sessions/session.ts';
import { isInStorage } from '../../core/sessions/stored-session.ts';
import { canProbe, canProbeOwn, judgeWhole } from '../../core/sign-out/can-probe.ts';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import { type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import { SHOWN_FOR } from '../../core/sign-out/shown-runs.ts';
import { findSightPatterns } from '../../core/sites/seen-at.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests } from '../../ports/requests.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { askProbe, hasProbe } from './ask-probe.ts';
import { noteTaken } from './note-written.ts';
import type { Refusals } from './refusals.ts';
import type { RunRecords } from './run-records.ts';

type Ports = {
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly requests: Requests;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
  readonly refusals: Pick<Refusals, 'note'>;
};

/** Asks the probe before anything is sent: a "no" after the sign-out proves something only after a "yes" before it. */
export async function askControl(
  { credentials, hostAccess, records, refusals, requests }: Ports,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<SignOutRun> {
  const { site, ref } = snapshot;
  if ((await hostAccess.isGranted(findSightPatterns(site, run))) === false)
    return withOutcome(run, { kind: 'could-not-tell', reason: 'access-missing', answer: null });
  if (!snapshot.readable)
    return withOutcome(run, { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null });
  if (!snapshot.session) return withOutcome(run, await findWentBefore(records, run));
  await credentials.hold(run.id, ref, site);
  // It went between the reading and the holding: a "no" to a request without it would be said of nothing.
  if (!credentials.isHeld(run.id) && !isInStorage(snapshot))
    return withOutcome(run, await findWentBefore(records, run));
  // Somebody else signed in meanwhile: that sign-in is not this run's.
  if (run.digest !== null && run.digest !== (await credentials.digest(ref, site)))
    return withOutcome(run, { kind: 'could-not-tell', reason: 'changed-since', answer: null });
  // The site accepts only one of two sign-ins under one name. A request might end the wrong one, and no probe could
  // tell afterwards.
  const twoSignIns: Outcome = { kind: 'could-not-tell', reason: 'two-sign-ins', answer: null };
  if (!hasProbe(site) || isInStorage(snapshot) || !canProbeOwn(site, snapshot.cookies)) {
    if (await credentials.hasInTheWay(run.id, ref, site)) return withOutcome(run, twoSignIns);
    return { ...run, control: null, phase: 'request' };
  }
  if (!canProbe(site, snapshot.cookies) || !(await credentials.isSingle(ref, site)))
    return withOutcome(run, twoSignIns);
  await credentials.noteOutOfTheWay(run.id, ref, site);
  const asked = await askProbe(requests, site, ref, { from: 'held', runId: run.id }, 'control-probe');
  const verdict = judgeWhole(asked.verdict, site, snapshot.cookies);
  await refusals.note({ ref, digest: run.digest, end: run.formerEnd }, verdict);
  if (verdict === 'yes') await noteTaken(records, ref, run.digest);
  if (verdict === 'no') return withOutcome({ ...run, control: verdict }, { kind: 'already-signed-out' });
  return { ...run, control: verdict, phase: 'request' };
}

/**
 * The outcome where the sign-in was gone before anything was asked: nothing is known of the session at the site. Only
 * where our own run has just ended it did the site say so.
 */
async function findWentBefore(records: Pick<RunRecords, 'list'>, { ref, startedAt }: SignOutRun): Promise<Outcome> {
  const { runs } = await records.list();
  // A request about other devices, or a program's access, is about no sign-in of this browser.
  const own = runs.filter(({ devices, scope }) => devices === null && scope !== 'other-devices');
  const last = own.filter(({ endedAt, ref: of }) => endedAt !== null && refId(of) === refId(ref)).at(-1);
  const isLate =
    last?.endedAt == null || last.newerSeen || last.writtenSince || Math.abs(startedAt - last.endedAt) > SHOWN_FOR;
  const said = isLate ? null : last.outcome;
  return said?.kind === 'already-signed-out' || (said?.kind === 'signed-out' && said.oldSignIn === 'refused')
    ? { kind: 'already-signed-out' }
    : { kind: 'could-not-tell', reason: 'lost', answer: null };
}
