import {
  findPlace,
  type LeavePlan,
  makePlan,
  type PlanCause,
  planOf,
  withoutPlans,
  withPlan,
} from '../../core/leave/leave-plan.ts';
import { COUNTS_DOWN_FOR } from '../../core/leave/leave-run.ts';
import { mayCancel } from '../../core/leave/may-cancel.ts';
import { isPlanned } from '../../core/leave/planned-run.ts';
import { findPutOffsLeft } from '../../core/leave/put-offs.ts';
import type { InTurn } from '../../core/queue.ts';
import type { EpochMs } from '../../core/time.ts';
import type { LeavePorts } from './leave-ports.ts';
import type { RunDriver } from './run-driver.ts';
import { readPresent, writePlanned } from './write-run.ts';

/** Plans for runs that begin by themselves later. */
export type RunPlans = {
  /**
   * Plans a run of everything that is here, to begin at `beginsAt`. No other plan ends by it: one of them stands in
   * front, the others wait behind it. False if nothing is here, or if there is a plan of the same cause.
   */
  plan(because: PlanCause, beginsAt: EpochMs): Promise<boolean>;
  /** Drops the plans that are not wanted any more. False if nothing was dropped. */
  dropUnless(isWanted: (plan: LeavePlan) => boolean): Promise<boolean>;
  /** Drops the plan of this cause, because a person says so. False if there is none or the policy does not allow it. */
  cancel(because: PlanCause): Promise<boolean>;
  /**
   * Puts a planned run off by the length of the countdown, as often as the policy of this computer allows. False if
   * not.
   */
  putOff(): Promise<boolean>;
  /** The moment of the daily run that a person cancelled last; null for none. */
  dailyFrom(): Promise<EpochMs | null>;
};

export function createRunPlans(ports: LeavePorts, driver: RunDriver, inTurn: InTurn): RunPlans {
  const { clock, leave, plans } = ports;

  async function drop(isDropped: (plan: LeavePlan) => boolean): Promise<readonly LeavePlan[]> {
    const run = driver.isBusy() ? null : await leave.read();
    const plan = planOf(run);
    const inFront = plan !== null && isDropped(plan) ? [plan] : [];
    if (inFront.length > 0) await leave.clear();
    const behind = (await plans.read()).data.waiting.filter(isDropped);
    if (behind.length > 0) await plans.update((known) => withoutPlans(known, isDropped));
    return [...inFront, ...behind];
  }

  async function addPlan(plan: LeavePlan): Promise<boolean> {
    const known = await leave.read();
    const place = driver.isBusy() ? 'behind' : findPlace(known, plan);
    const isPlannedBehind = (await plans.read()).data.waiting.some(({ because }) => because === plan.because);
    if (place === 'nowhere' || isPlannedBehind) return false;
    const refs = await readPresent(ports);
    if (refs.length === 0) return false;
    const first = planOf(known);
    const waits = place === 'behind' || driver.isBusy() ? plan : first;
    if (waits !== null) await plans.update((all) => withPlan(all, waits));
    if (waits !== plan) await writePlanned(ports, plan, refs);
    return true;
  }

  return {
    plan: (because, beginsAt) => inTurn(() => addPlan(makePlan(because, beginsAt, clock.now()))),
    dropUnless: (isWanted) => inTurn(async () => (await drop((plan) => !isWanted(plan))).length > 0),
    cancel: (because) =>
      inTurn(async () => {
        if (!mayCancel(because, await ports.managedPolicy.read())) return false;
        const [dropped] = await drop((plan) => plan.because === because);
        if (because === 'time' && dropped !== undefined)
          await plans.update((all) => ({ ...all, dailyFrom: dropped.hold.plannedFor }));
        return dropped !== undefined;
      }),
    putOff: () =>
      inTurn(async () => {
        const run = await leave.read();
        // The clock alone does not tell: it may have been set back since the run began.
        if (run === null || driver.isBusy() || planOf(run) === null || !isPlanned(run, clock.now())) return false;
        if (findPutOffsLeft(run, await ports.managedPolicy.read()) === 0) return false;
        await leave.write({ ...run, beginsAt: run.beginsAt + COUNTS_DOWN_FOR, putOff: run.putOff + 1 });
        return true;
      }),
    dailyFrom: async () => (await plans.read()).data.dailyFrom,
  };
}
