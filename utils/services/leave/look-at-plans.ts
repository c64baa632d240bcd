import { type ClockLook, followClock, holdPlan } from '../../core/leave/hold-plan.ts';
import { type LeavePlan, planOf, withoutPlans } from '../../core/leave/leave-plan.ts';
import { COUNTS_DOWN_FOR, type LeaveRun } from '../../core/leave/leave-run.ts';
import { createClockLook } from '../clock-look.ts';
import { readClearingWish } from './clearing-wish.ts';
import type { LeavePorts } from './leave-ports.ts';
import type { RunDriver } from './run-driver.ts';
import { readPresent, writePlanned } from './write-run.ts';

/**
 * What a look has found. `shows`: the leave page has to be opened, because a countdown begins. `moved`: the recorded
 * run begins at another moment than before, so the alarm has to be set anew.
 */
export type PlansSeen = 'shows' | 'moved' | 'nothing-new';

/**
 * Looks at all plans: holds them against sleep and a moving clock, and brings the next one forward where no run is
 * recorded. Must be called in turn with every other change of the recorded run.
 */
export type LookAtPlans = () => Promise<PlansSeen>;

export function createPlanLook(ports: LeavePorts, driver: Pick<RunDriver, 'isBusy'>): LookAtPlans {
  const takeLook = createClockLook(ports.clock);

  async function holdRun(run: LeaveRun, look: ClockLook): Promise<PlansSeen> {
    const plan = planOf(run);
    if (plan === null) return 'nothing-new';
    // The page of an earlier run of the browser is gone.
    const isShown = await ports.leave.isOfThisBrowserRun(run);
    const seen = isShown ? plan : { ...plan, hold: { ...plan.hold, countsSince: null } };
    const held = holdPlan(seen, { ...look, screen: await ports.idleWatch.screen() });
    if (JSON.stringify(held.plan) !== JSON.stringify(plan)) await ports.leave.write({ ...run, ...held.plan });
    if (held.shows) return 'shows';
    return held.plan.beginsAt === plan.beginsAt ? 'nothing-new' : 'moved';
  }

  async function holdWaiting(look: ClockLook): Promise<void> {
    const { waiting } = (await ports.plans.read()).data;
    // Behind another run nothing counts down: a countdown begins when its plan is brought forward.
    const held = (plans: readonly LeavePlan[]) => plans.map((plan) => followClock(plan, look));
    if (JSON.stringify(held(waiting)) !== JSON.stringify(waiting))
      await ports.plans.update((plans) => ({ ...plans, waiting: held(plans.waiting) }));
  }

  /** The next plan becomes the recorded run. One that has nothing to do when its countdown would begin is over. */
  async function bringForward(): Promise<void> {
    for (const plan of (await ports.plans.read()).data.waiting) {
      const refs = await readPresent(ports);
      const isDue = plan.beginsAt - ports.clock.now() <= COUNTS_DOWN_FOR;
      const isOver =
        isDue && refs.length === 0 && (await readClearingWish(ports, { ...plan, clearing: 'unwanted' })) === 'unwanted';
      if (!isOver) await writePlanned(ports, plan, refs);
      await ports.plans.update((plans) => withoutPlans(plans, ({ because }) => because === plan.because));
      if (!isOver) return;
    }
  }

  return async () => {
    const look = takeLook();
    await holdWaiting(look);
    if (driver.isBusy()) return 'nothing-new';
    if ((await ports.leave.read()) === null) await bringForward();
    const run = await ports.leave.read();
    return run === null ? 'nothing-new' : holdRun(run, look);
  };
}
