import type { LeaveRun } from '../../core/leave/leave-run.ts';
import { type ListName, type ListState, type ListsWork, listNames } from '../../core/lists/lists.ts';
import type { EpochMs } from '../../core/time.ts';
import { forgetClosedTabs, takeOut } from '../lists/take-out.ts';
import type { Same } from './end-leave-run.ts';
import type { LeavePorts } from './leave-ports.ts';

type Ports = Pick<
  LeavePorts,
  'browserLists' | 'clock' | 'closedTabs' | 'lent' | 'lentLists' | 'reportBug' | 'siteBook'
>;

/**
 * Takes the ticked sites out of the browser's lists, after their sign-outs: pages that a sign-out opened are in the
 * history too. Then gives back the permissions that were lent for it. Where a run is taken up from its record,
 * nothing goes that is newer than the run: it may be the next person's.
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
  let now = run;
  for (const list of listNames) {
    const { lists } = now;
    const state = lists?.[list] ?? null;
    if (lists === undefined || state === null || (state.kind !== 'wanted' && state.kind !== 'begun')) continue;
    const save = async (to: ListState) => {
      now = { ...now, lists: withState(lists, list, to) };
      await write(now);
    };
    await save(await takeOut(ports, list, state, lists.sites, latest, save));
    if (list === 'history') now = await withClosedTabs(ports, now, latest);
  }
  await ports.lentLists.giveBack().catch((error: unknown) => ports.reportBug('giving permissions back', error));
  return now.lists === undefined ? now : { ...now, lists: { ...now.lists, sites: [] } };
}

/** Where the history was gone through, its sites' closed tabs go too. */
async function withClosedTabs(ports: Ports, run: LeaveRun, latest: EpochMs | null): Promise<LeaveRun> {
  if (run.lists?.history?.kind !== 'done') return run;
  const closedTabs = await forgetClosedTabs(ports, run.lists.sites, latest ?? ports.clock.now());
  return { ...run, lists: { ...run.lists, closedTabs } };
}

function withState(lists: ListsWork, list: ListName, state: ListState): ListsWork {
  return { ...lists, [list]: state };
}
