import { findCoverage } from '../../core/leave/coverage.ts';
import { countItems, type LeaveRun } from '../../core/leave/leave-run.ts';
import { listPresent } from '../../core/leave/list-present.ts';
import { refId } from '../../core/sessions/session.ts';
import { MINUTE } from '../../core/time.ts';
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
  | 'settings'
>;

/** Whether the browser that finishes a run is still the one that began it. */
type Same = 'same-browser-run' | 'later-browser-run';

/** So long after a run began nobody else has sat down. */
const SAME_PERSON_FOR = 5 * MINUTE;

/**
 * Ends a run whose sites were all asked. On a shared computer nothing of the last person reaches the next: what
 * explains and what tells is cleared with it, and looked after at a later start it keeps counts alone, also where it
 * had ended before.
 */
export async function endLeaveRun(ports: Ports, run: LeaveRun, same: Same): Promise<LeaveRun> {
  const ended =
    run.endedAt === null ? { ...run, clearing: await findClearing(ports, run, same), endedAt: ports.clock.now() } : run;
  if (!(await ports.settings.read()).data.sharedComputer) return ended;
  await ports.forgetPerson();
  return same === 'same-browser-run' ? ended : { ...ended, items: [], counts: run.counts ?? countItems(run.items) };
}

/** The wish of this moment counts: whoever has taken it back since does not lose what they keep here. */
async function findClearing(ports: Ports, run: LeaveRun, same: Same): Promise<LeaveRun['clearing']> {
  return (await readClearingWish(ports, run)) === 'wanted' ? clearBrowser(ports, run, same) : 'unwanted';
}

/**
 * What somebody wanted cleared is not cleared over the head of whoever may have signed in since: after a restart, or a
 * long sleep.
 */
async function clearBrowser(ports: Ports, run: LeaveRun, same: Same): Promise<LeaveRun['clearing']> {
  const isAtOnce = same === 'same-browser-run' && ports.clock.now() - run.beginsAt <= SAME_PERSON_FOR;
  return isAtOnce || (await isNobodyElse(ports, run)) ? ports.browserData.clear() : 'not-tried';
}

/** Whether all that is signed in here is known, and the run's own. */
async function isNobodyElse(ports: Ports, { items }: LeaveRun): Promise<boolean> {
  const overview = await ports.readOverview();
  if (findCoverage(overview) === 'known-sites') return false;
  const here = await toLeaveItems(ports, listPresent(overview));
  return here.every(
    ({ ref, digest }) =>
      digest !== null && items.some((item) => refId(item.ref) === refId(ref) && item.digest === digest),
  );
}
