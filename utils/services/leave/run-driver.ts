import { findTakeUp } from '../../core/leave/items/plan-next.ts';
import type { LeaveRun } from '../../core/leave/leave-run.ts';
import type { InTurn } from '../../core/queue.ts';
import { endLeaveRun } from './end-leave-run.ts';
import { takeItem } from './items/take-item.ts';
import type { LeavePorts } from './leave-ports.ts';
import { isPrivate } from './leave-records.ts';

/** Drives one leave run at a time to its end. */
export type RunDriver = {
  /**
   * Drives a run, or joins the one that is under way. Call it inside `inTurn` only, so that two runs cannot start at
   * once.
   */
  drive(run: LeaveRun): Promise<void>;
  /** The same for a caller that does not wait. An error is reported. */
  driveInBackground(run: LeaveRun): void;
  isBusy(): boolean;
  /** Waits until the run under way has ended or failed. */
  settled(): Promise<void>;
};

/**
 * @param inTurn runs every change of the recorded run one after another. `drive` is not awaited inside it, because a
 * driven run uses it for its own changes.
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
    // Written again even if it had ended before: this marks it as checked in this browser run.
    if (taken?.id === run.id)
      await replace(await endLeaveRun(ports, taken, browserRun === 'same' ? 'same-browser-run' : 'later-browser-run'));
    await ports.onStep();
    if (run.because === 'press' && run.items.some(isPrivate))
      await ports.showPrivateOutcome().catch((error: unknown) => ports.reportBug('showing the outcome', error));
  }

  /** Writes a run again, unless its record was deleted in between. */
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
