import { findGuideEnd } from '../../core/sign-out/guide-end.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { RunRecords } from './run-records.ts';

type Ports = { readonly clock: Pick<Clock, 'now'>; readonly records: Pick<RunRecords, 'list'> };

async function listGuided({ records }: Ports): Promise<readonly SignOutRun[]> {
  return (await records.list()).runs.filter(({ phase }) => phase === 'guided');
}

/** The runs that have waited for the person for too long. */
export async function listOldGuides(ports: Ports): Promise<readonly SignOutRun[]> {
  const now = ports.clock.now();
  return (await listGuided(ports)).filter((run) => findGuideEnd(run, now) <= now);
}

/** When the next run has waited for too long; null if none waits. */
export async function findNextGuideEnd(ports: Ports): Promise<EpochMs | null> {
  const now = ports.clock.now();
  const ends = (await listGuided(ports)).map((run) => findGuideEnd(run, now));
  return ends.length > 0 ? Math.min(...ends) : null;
}
