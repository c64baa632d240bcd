import { refId, type Session, type SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { type CredentialSeen, isNewer } from '../../core/sign-out/shown-runs.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from './run-records.ts';

type Ports = {
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly readSnapshot: ReadSnapshot;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
};

/**
 * Writes into the records of ended sign-outs that another sign-in was seen in their place since, however long ago they
 * ended: a clock that is set back later would show them anew. It is written down, because that sign-in may be gone
 * again when a screen is opened. Tells whether something was written.
 */
export async function noteNewerSignIns(
  ports: Ports,
  isMeant: (run: SignOutRun) => boolean,
  how: CredentialSeen['how'],
): Promise<boolean> {
  const { runs } = await ports.records.list();
  const meant = runs.filter(
    (run) => run.endedAt !== null && run.devices === null && !run.newerSeen && isMeant(run) && !isUnderWay(runs, run),
  );
  const places = [...new Map(meant.map(({ ref }) => [refId(ref), ref]))];
  // All at once, so that they share one reading of the jar.
  const seen = new Map(
    await Promise.all(places.map(async ([id, ref]) => [id, await lookAt(ports, ref, how)] as const)),
  );
  let written = false;
  for (const run of meant) {
    const credential = seen.get(refId(run.ref)) ?? null;
    if (credential === null || !isNewer(run, credential)) continue;
    await ports.records.save({ ...run, newerSeen: true });
    written = true;
  }
  return written;
}

/** The credential that is here now; null for none. */
async function lookAt(
  { credentials, readSnapshot }: Ports,
  ref: SessionRef,
  how: CredentialSeen['how'],
): Promise<CredentialSeen | null> {
  const snapshot = await readSnapshot(ref);
  if (!snapshot?.session) return null;
  return { digest: await credentials.digest(ref, snapshot.site), end: endOf(snapshot.session), how };
}

/** While a later run of the same place works, what is here is that run's matter. */
function isUnderWay(runs: readonly SignOutRun[], { ref }: SignOutRun): boolean {
  return runs.some((other) => other.endedAt === null && refId(other.ref) === refId(ref));
}

function endOf({ lifetime }: Session): number | null {
  return lifetime.kind === 'until' ? lifetime.expiresAt : null;
}
