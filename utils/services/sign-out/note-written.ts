import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from './run-records.ts';

type Ports = {
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly readSnapshot: ReadSnapshot;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
};

/**
 * An auth cookie was written: a sign-out that had ended just this credential says nothing of it any more. Some sites
 * keep one session id over sign-out and sign-in. A cookie that the browser itself brings back is not written.
 */
export async function noteWritten(
  { credentials, readSnapshot, records }: Ports,
  refs: readonly SessionRef[],
): Promise<void> {
  const ids = new Set(refs.map(refId));
  for (const run of await listEnded(records)) {
    if (!ids.has(refId(run.ref))) continue;
    const snapshot = await readSnapshot(run.ref);
    if (snapshot?.session && (await credentials.digest(run.ref, snapshot.site)) === run.digest)
      await records.save({ ...run, writtenSince: true });
  }
}

/** The site says yes to a credential: it has been signed in with anew, though nobody saw it written. */
export async function noteTaken(records: Ports['records'], ref: SessionRef, digest: string | null): Promise<void> {
  for (const run of await listEnded(records))
    if (run.digest === digest && refId(run.ref) === refId(ref)) await records.save({ ...run, writtenSince: true });
}

/** The sign-outs that may have ended a credential which is known. */
async function listEnded(records: Ports['records']): Promise<readonly SignOutRun[]> {
  const { runs } = await records.list();
  return runs.filter(({ digest, phase, writtenSince }) => phase === 'ended' && digest !== null && !writtenSince);
}
