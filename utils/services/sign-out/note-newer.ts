import type { Session } from '../../core/sessions/session.ts';
import { refId } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { type CredentialSeen, isNewer, SHOWN_FOR } from '../../core/sign-out/shown-runs.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from './run-records.ts';

type Ports = {
  readonly clock: Clock;
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly readSnapshot: ReadSnapshot;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
};

/**
 * Writes into the records of ended sign-outs that another sign-in was seen in their place since. It is written down,
 * because that sign-in may be gone again when a screen is opened. Tells whether something was written.
 */
export async function noteNewerSignIns(
  { clock, credentials, readSnapshot, records }: Ports,
  isMeant: (run: SignOutRun) => boolean,
  how: CredentialSeen['how'],
): Promise<boolean> {
  const { runs } = await records.list();
  let written = false;
  for (const run of runs) {
    if (run.endedAt === null || run.devices !== null || run.newerSeen || !isMeant(run)) continue;
    if (Math.abs(clock.now() - run.endedAt) > SHOWN_FOR || isUnderWay(runs, run)) continue;
    const snapshot = await readSnapshot(run.ref);
    if (!snapshot?.session) continue;
    const digest = await credentials.digest(run.ref, snapshot.site);
    if (!isNewer(run, { digest, end: endOf(snapshot.session), how })) continue;
    await records.save({ ...run, newerSeen: true });
    written = true;
  }
  return written;
}

/** While a later run of the same place works, what is here is that run's matter. */
function isUnderWay(runs: readonly SignOutRun[], { ref }: SignOutRun): boolean {
  return runs.some((other) => other.endedAt === null && refId(other.ref) === refId(ref));
}

function endOf({ lifetime }: Session): number | null {
  return lifetime.kind === 'until' ? lifetime.expiresAt : null;
}
