import { findCoverage } from '../../core/leave/coverage.ts';
import { countAll, withClearing } from '../../core/leave/earlier-run.ts';
import type { ClockLook } from '../../core/leave/hold-plan.ts';
import type { LeaveRun } from '../../core/leave/leave-run.ts';
import { listPresent } from '../../core/leave/list-present.ts';
import { refId } from '../../core/sessions/session.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { readClearingWish } from './clearing-wish.ts';
import { toLeaveItems } from './items/to-leave-items.ts';
import type { LeavePorts } from './leave-ports.ts';

type Ports = Pick<
  LeavePorts,
  | 'browserData'
  | 'clock'
  | 'credentials'
  | 'forgetPerson'
  | 'managedPolicy'
  | 'readOverview'
  | 'readSnapshot'
  | 'reportBug'
  | 'settings'
>;

/** Whether the worker that finishes a leave run is the one that wrote it down, or lives in the same browser run. */
export type Same = 'same-worker' | 'same-browser-run' | 'later-browser-run';

/** In ms. Within this time after a run began we assume that the same person is still at the computer. */
const SAME_PERSON_FOR = 5 * MINUTE;

/** In ms. The wall clock may be corrected by so much meanwhile. More than that is a sleep, or a clock that was set. */
const CORRECTED_BY = SECOND;

/**
 * Ends a run after all its sites were asked. On a shared computer this also deletes what would tell the next person
 * about the last one: names, records and reminders. If the run is finished in a later browser run, the record keeps
 * only counts; also if it had ended before.
 *
 * @param clock what both clocks say now, and how they moved since the run was taken up
 */
export async function endLeaveRun(ports: Ports, run: LeaveRun, same: Same, clock: ClockLook): Promise<LeaveRun> {
  const ended =
    run.endedAt === null
      ? { ...withClearing(run, await findClearing(ports, run, same, clock)), endedAt: ports.clock.now() }
      : run;
  if (!(await ports.settings.read()).data.sharedComputer) return ended;
  await ports.forgetPerson().catch((error: unknown) => ports.reportBug('forgetting', error));
  return same !== 'later-browser-run' ? ended : { ...ended, items: [], counts: countAll(run) };
}

/** Uses the wish of this moment: if the user has turned clearing off since the run began, nothing is cleared. */
async function findClearing(ports: Ports, run: LeaveRun, same: Same, clock: ClockLook): Promise<LeaveRun['clearing']> {
  return (await readClearingWish(ports, run)) === 'wanted' ? clearBrowser(ports, run, same, clock) : 'unwanted';
}

/**
 * Clears the browser, but not if another person may have signed in since the run began: after a restart or a long sleep
 * it first makes sure that all sign-ins are the run's own, and after a worker was stopped, that none has changed.
 */
async function clearBrowser(ports: Ports, run: LeaveRun, same: Same, clock: ClockLook): Promise<LeaveRun['clearing']> {
  const isSoon = same !== 'later-browser-run' && isSoonAfter(run, clock);
  const isAtOnce = isSoon && (same === 'same-worker' || !(await hasChanged(ports, run)));
  return isAtOnce || (await isNobodyElse(ports, run)) ? ports.browserData.clear() : 'not-tried';
}

/** Whether little time has passed since the run began. Where the clock was set meanwhile, nobody knows. */
function isSoonAfter({ beginsAt }: LeaveRun, { now, moved }: ClockLook): boolean {
  return moved !== null && Math.abs(moved) <= CORRECTED_BY && now >= beginsAt && now - beginsAt <= SAME_PERSON_FOR;
}

/** Whether another sign-in stands where one was ticked. */
async function hasChanged(ports: Ports, { items }: LeaveRun): Promise<boolean> {
  const here = await toLeaveItems(
    ports,
    items.map(({ ref }) => ref),
  );
  return here.some(({ ref, digest }) => items.some((item) => refId(item.ref) === refId(ref) && item.digest !== digest));
}

/** Whether we can see all sign-ins in this browser and each of them belongs to the run. */
async function isNobodyElse(ports: Ports, { items }: LeaveRun): Promise<boolean> {
  const overview = await ports.readOverview();
  const coverage = findCoverage(overview);
  if (coverage === 'known-sites' || coverage === 'nothing' || overview.unaccounted.length > 0) return false;
  const here = await toLeaveItems(ports, listPresent(overview));
  return here.every(
    ({ ref, digest }) =>
      digest !== null && items.some((item) => refId(item.ref) === refId(ref) && item.digest === digest),
  );
}
