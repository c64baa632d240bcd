import type { DiagnosisFacts } from '../../core/diagnosis/facts.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { hasAskedFor } from '../../core/sign-out/has-asked-for.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

type Ports = { readonly credentials: Pick<Credentials, 'digest'>; readonly records: Pick<RunRecords, 'list'> };

/** What our own sign-outs have to do with the sign-in that is, or was, in this slot. */
export async function readOwnRuns(
  { credentials, records }: Ports,
  { ref, session, site }: SessionSnapshot,
): Promise<Pick<DiagnosisFacts, 'endedByUs' | 'weAskedAt'>> {
  const { runs } = await records.list();
  const digest = session ? await credentials.digest(ref, site) : null;
  return {
    endedByUs: runs.some((run) => isEnded(run, ref, digest)) ? 'yes' : 'not-known',
    weAskedAt: findLatest(runs.filter((run) => hasAskedFor(run, ref))),
  };
}

/** Whether a run's site confirmed the end of exactly this credential, which was not written again since. */
export function isEnded(run: SignOutRun, ref: SessionRef, digest: string | null): boolean {
  const { outcome, writtenSince } = run;
  return (
    digest !== null &&
    run.digest === digest &&
    refId(run.ref) === refId(ref) &&
    isOver(run) &&
    !writtenSince &&
    outcome?.kind === 'signed-out'
  );
}

function isOver({ phase, devices }: SignOutRun): boolean {
  return phase === 'ended' && devices === null;
}

function findLatest(runs: readonly SignOutRun[]): DiagnosisFacts['weAskedAt'] {
  return runs.reduce<number | null>(
    (latest, { endedAt }) => (endedAt !== null && endedAt > (latest ?? 0) ? endedAt : latest),
    null,
  );
}
