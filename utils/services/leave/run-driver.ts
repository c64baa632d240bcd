import { findTakeUp } from '../../core/leave/items/plan-next.ts';
import type { LeaveRun } from '../../core/leave/leave-run.ts';
import type { InTurn } from '../../core/queue.ts';
import { endLeaveRun } from './end-leave-run.ts';
import { takeItem } from './items/take-item.ts';
import type { LeavePorts } from './leave-ports.ts';
import { isPrivate } from './leave-records.ts';

/** Takes one run at a time to its end. */
export type RunDriver = {
  /** Drives a run, or joins the one that is under way. Called within a turn alone, so that no turn meets two runs. */
  drive(run: LeaveRun): Promise<void>;
  /** The same, for a caller who does not wait; a fault is reported. */
  driveInBackground(run: LeaveRun): void;
  isBusy(): boolean;
  /** Waits until the run under way is over, whatever came of it. */
  settled(): Promise<void>;
};

/**
 * @param inTurn what reads the run and writes it again; a run that is driven takes turns of its own, and is never one
 */
export function createRunDriver(ports: LeavePorts, inTurn: InTurn): RunDriver {
  let active: Promise<void> | null = null;

  function drive(run: LeaveRun): Promise<void> {
    active ??= finish(run).finally(() => (active = null));
    return active;
  }

  async function finish(run: LeaveRun): Promise<void> {
    const browserRun = (await ports.leave.isOfThisBrowserRun(run)) ? 'same' : 'later';
    await Promise.all(run.items.map((item) => takeItem(ports, item, run, findTakeUp(item, browserRun))));
    const taken = await ports.leave.read();
    // Written again even where it had ended before: from now on it counts as of this run of the browser.
    if (taken?.id === run.id)
      await replace(await endLeaveRun(ports, taken, browserRun === 'same' ? 'same-browser-run' : 'later-browser-run'));
    await ports.onStep();
    if (run.because === 'press' && run.items.some(isPrivate))
      await ports.showPrivateOutcome().catch((error: unknown) => ports.reportBug('showing the outcome', error));
  }

  /** Writes a run again, unless it was put away meanwhile. */
  function replace(run: LeaveRun): Promise<void> {
    return inTurn(async () => {
      if ((await ports.leave.read())?.id === run.id) await ports.leave.write(run);
    });
  }

  return {
    drive,
    driveInBackground: (run) => void drive(run).catch((error: unknown) => ports.reportBug('leaving', error)),
    isBusy: () => active !== null,
    settled: async () => void (await Promise.allSettled([active])),
  };
}
