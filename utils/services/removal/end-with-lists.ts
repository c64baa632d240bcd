import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { EpochMs } from '../../core/time.ts';
import { type WorkOffPorts, workOffLists } from '../lists/work-off-lists.ts';
import { endRemoval, type RemovalEnd, type RemovalRecordPorts } from './removal-records.ts';

export type EndWithListsPorts = Pick<RemovalRecordPorts, 'clock' | 'records'> & WorkOffPorts;

/**
 * Takes the site out of the browser's lists where that was ticked, whatever became of its data, and writes down what
 * the removal came to.
 *
 * @param latest no entry of a list goes that is newer; null for no limit
 */
export async function endWithLists(
  ports: EndWithListsPorts,
  run: SignOutRun,
  end: RemovalEnd,
  latest: EpochMs | null,
): Promise<SignOutRun> {
  if (run.lists === undefined) return endRemoval(ports, run, end);
  const known = (await ports.records.find(run.id)) ?? run; // it may know of a sign-in by now that was found
  const lists = await workOffLists(ports, run.lists, latest, (work) => ports.records.save({ ...known, lists: work }));
  return endRemoval(ports, { ...run, lists }, end);
}
