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
  const ended = runs.filter((run) => digest !== null && run.digest === digest && hasEnded(run, ref));
  const isProved = ended.some(({ outcome }) => outcome?.kind === 'signed-out' && outcome.oldSignIn === 'refused');
  return {
    endedByUs: isProved ? 'proved' : ended.length > 0 ? 'told' : 'not-known',
    weAskedAt: findLatest(runs.filter((run) => hasAskedFor(run, ref))),
  };
}

/** Whether this run signed out in that slot, and no auth cookie was written again since with the same credential. */
function hasEnded({ devices, outcome, phase, ref: of, writtenSince }: SignOutRun, ref: SessionRef): boolean {
  const isOver = phase === 'ended' && devices === null && outcome?.kind === 'signed-out';
  return isOver && !writtenSince && refId(of) === refId(ref);
}

function findLatest(runs: readonly SignOutRun[]): DiagnosisFacts['weAskedAt'] {
  return runs.reduce<number | null>(
    (latest, { endedAt }) => (endedAt !== null && endedAt > (latest ?? 0) ? endedAt : latest),
    null,
  );
}
