import { refId, type SessionRef } from '../../core/sessions/session.ts';
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
  const { runs } = await records.list();
  for (const run of runs) {
    if (run.phase !== 'ended' || run.digest === null || run.writtenSince || !ids.has(refId(run.ref))) continue;
    const snapshot = await readSnapshot(run.ref);
    if (!snapshot?.session || (await credentials.digest(run.ref, snapshot.site)) !== run.digest) continue;
    await records.save({ ...run, writtenSince: true });
  }
}
