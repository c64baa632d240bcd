import type { LeaveRun } from '../../core/leave/leave-run.ts';
import { withEarlier } from '../../core/lists/earlier-lists.ts';
import { workOffLists } from '../lists/work-off-lists.ts';
import type { Same } from './end-leave-run.ts';
import type { LeavePorts } from './leave-ports.ts';

type Ports = Pick<
  LeavePorts,
  'browserLists' | 'clock' | 'closedTabs' | 'lent' | 'lentLists' | 'reportBug' | 'siteBook'
>;

/**
 * Takes the ticked sites out of the browser's lists, after their sign-outs: pages that a sign-out opened are in the
 * history too.
 *
 * @param write writes the run down; called before the first entry of a list goes
 */
export async function clearLists(
  ports: Ports,
  run: LeaveRun,
  same: Same,
  write: (run: LeaveRun) => Promise<void>,
): Promise<LeaveRun> {
  if (run.lists === undefined || run.endedAt !== null) return run;
  const latest = same === 'same-worker' ? null : run.beginsAt;
  return {
    ...run,
    lists: withEarlier(await workOffLists(ports, run.lists, latest, (lists) => write({ ...run, lists }))),
  };
}
