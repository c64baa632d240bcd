import { COUNTS_DOWN_FOR, type LeaveCause, type LeaveRun } from '../../core/leave/leave-run.ts';
import { givesWay, isPlanned } from '../../core/leave/planned-run.ts';
import { findPutOffsLeft } from '../../core/leave/put-offs.ts';
import type { InTurn } from '../../core/queue.ts';
import type { EpochMs } from '../../core/time.ts';
import type { LeavePorts } from './leave-ports.ts';
import type { RunDriver } from './run-driver.ts';
import { readPresent, writeRun } from './write-run.ts';

/** Plans for runs that begin by themselves later. */
export type RunPlans = {
  /**
   * Plans a run of everything that is here, to begin at `beginsAt`. False if nothing is here, if a run is under way, or
   * if the recorded run keeps its place (see `givesWay`).
   */
  plan(because: Exclude<LeaveCause, 'press'>, beginsAt: EpochMs): Promise<boolean>;
  /** Drops a run that has not begun and is not wanted any more. False if nothing was dropped. */
  dropUnless(isWanted: (run: LeaveRun) => boolean): Promise<boolean>;
  /**
   * Puts a planned run off by the length of the countdown, as often as the policy of this computer allows. False if
   * not.
   */
  putOff(): Promise<boolean>;
};

export function createRunPlans(ports: LeavePorts, driver: RunDriver, inTurn: InTurn): RunPlans {
  return {
    plan: (because, beginsAt) =>
      inTurn(async () => {
        if (driver.isBusy() || !givesWay(await ports.leave.read(), because, beginsAt)) return false;
        const refs = await readPresent(ports);
        if (driver.isBusy() || refs.length === 0) return false;
        await writeRun(ports, { refs, because, beginsAt, clearing: 'unwanted' });
        return true;
      }),
    dropUnless: (isWanted) =>
      inTurn(async () => {
        const run = await ports.leave.read();
        if (driver.isBusy() || run === null || !isPlanned(run, ports.clock.now()) || isWanted(run)) return false;
        await ports.leave.clear();
        return true;
      }),
    putOff: () =>
      inTurn(async () => {
        const run = await ports.leave.read();
        if (run === null || !isPlanned(run, ports.clock.now())) return false;
        if (findPutOffsLeft(run, await ports.managedPolicy.read()) === 0) return false;
        await ports.leave.write({ ...run, beginsAt: run.beginsAt + COUNTS_DOWN_FOR, putOff: run.putOff + 1 });
        return true;
      }),
  };
}
