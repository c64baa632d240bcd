import type { LeaveCause, LeaveRun } from '../../core/leave/leave-run.ts';
import { listPresent } from '../../core/leave/list-present.ts';
import { isUntouched } from '../../core/leave/planned-run.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { EpochMs } from '../../core/time.ts';
import { readClearingWish } from './clearing-wish.ts';
import { toLeaveItems } from './items/to-leave-items.ts';
import type { LeavePorts } from './leave-ports.ts';

/**
 * What a new run is about. `clearing`: the choice of the person who pressed the button; for other runs the settings
 * decide.
 */
export type Wanted = {
  readonly refs: readonly SessionRef[];
  readonly because: LeaveCause;
  readonly beginsAt: EpochMs;
  readonly clearing: 'wanted' | 'unwanted';
};

/** Records a new run in place of any other, with its sites as they are now. */
export async function writeRun(ports: LeavePorts, { refs, because, beginsAt, clearing }: Wanted): Promise<LeaveRun> {
  const run: LeaveRun = {
    id: ports.ids.next(),
    because,
    beginsAt,
    putOff: 0,
    startedAt: ports.clock.now(),
    endedAt: null,
    clearing: await readClearingWish(ports, { because, clearing }),
    items: await toLeaveItems(ports, refs),
    counts: null,
  };
  await ports.leave.write(run);
  return run;
}

/** Every session that is here now, and every site without a definition that may have one. */
export async function readPresent({ readOverview }: Pick<LeavePorts, 'readOverview'>): Promise<readonly SessionRef[]> {
  return listPresent(await readOverview());
}

/**
 * Updates a planned run: until it has touched anything, it follows what is signed in here and what the settings say.
 */
export async function refreshPlannedRun(ports: LeavePorts): Promise<void> {
  const run = await ports.leave.read();
  if (run === null || !isUntouched(run)) return;
  const items = await toLeaveItems(ports, await readPresent(ports));
  const now: LeaveRun = { ...run, items, clearing: await readClearingWish(ports, run) };
  const isKnown = await ports.leave.isOfThisBrowserRun(run);
  if (!isKnown || JSON.stringify(now) !== JSON.stringify(run)) await ports.leave.write(now);
}
