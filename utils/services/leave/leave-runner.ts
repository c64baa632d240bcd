import { COUNTS_DOWN_FOR } from '../../core/leave/leave-run.ts';
import { findNextMoment } from '../../core/leave/planned-run.ts';
import { RECEIPT_STAYS_FOR } from '../../core/leave/receipt-time.ts';
import { createQueue } from '../../core/queue.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { EpochMs } from '../../core/time.ts';
import type { LeavePorts } from './leave-ports.ts';
import { createRunDriver } from './run-driver.ts';
import { createRunPlans, type RunPlans } from './run-plans.ts';
import { refreshPlannedRun, writeRun } from './write-run.ts';

export type LeaveRunner = RunPlans & {
  /** Begins a run, or joins the one that is under way. Returns as soon as the run is in the record. */
  start(refs: readonly SessionRef[], clearing: 'wanted' | 'unwanted'): Promise<'begun' | 'joined'>;
  /** Finishes an interrupted run, and removes again what a killed browser restored. */
  resume(): Promise<void>;
  /** Deletes the record of an ended run. */
  done(): Promise<void>;
  /** When to look at the run again: to show the countdown, to begin, or to delete a shared computer's receipt. */
  nextAt(): Promise<EpochMs | null>;
  isBusy(): boolean;
};

/**
 * Signs out of everything that was ticked. The sites run side by side, each with its own steps; every step is in the
 * record before it is carried out.
 */
export function createLeaveRunner(ports: LeavePorts): LeaveRunner {
  /** Runs every "read the run, then write it" one after another, so that no change is lost. */
  const inTurn = createQueue();
  const driver = createRunDriver(ports, inTurn);

  async function readComputer(): Promise<'shared' | 'own'> {
    return (await ports.settings.read()).data.sharedComputer ? 'shared' : 'own';
  }

  /** `wait`: an ended run is being checked again. The new run must not join it, and begins after it. */
  async function tryStart(
    refs: readonly SessionRef[],
    clearing: 'wanted' | 'unwanted',
  ): Promise<'begun' | 'joined' | 'wait'> {
    const known = await ports.leave.read();
    const isDue = known?.endedAt === null && known.beginsAt <= ports.clock.now();
    if (isDue && !driver.isBusy()) driver.driveInBackground(known);
    if (driver.isBusy()) return known?.endedAt === null ? 'joined' : 'wait';
    // A run that was only planned is replaced by one that a person starts now.
    driver.driveInBackground(await writeRun(ports, { refs, because: 'press', beginsAt: ports.clock.now(), clearing }));
    return 'begun';
  }

  /**
   * Decides what to do about the recorded run. `goesOn` is inside an object so that the queue does not await it: a run
   * may take minutes, and queues its own changes.
   */
  async function takeUp(): Promise<{ readonly goesOn: Promise<void> | null }> {
    const run = await ports.leave.read();
    if (driver.isBusy() || run === null) return { goesOn: null };
    const isKnown = await ports.leave.isOfThisBrowserRun(run);
    // A browser that was killed may have restored what the run removed. So an ended run is checked once in each browser
    // run.
    if (run.endedAt !== null) return { goesOn: isKnown ? null : driver.drive(run) };
    const isDue = run.beginsAt <= ports.clock.now();
    // A run that was already due in an earlier browser run is not refreshed: it concerns the sign-ins of that time, and
    // their digests tell whether the same ones are still here.
    if (!isDue || isKnown) await refreshPlannedRun(ports);
    if (isDue) return { goesOn: driver.drive((await ports.leave.read()) ?? run) };
    return { goesOn: run.beginsAt - ports.clock.now() <= COUNTS_DOWN_FOR ? ports.showLeavePage() : null };
  }

  async function putReceiptAway(): Promise<void> {
    const run = await ports.leave.read();
    const isOver = run?.endedAt != null && ports.clock.now() - run.endedAt >= RECEIPT_STAYS_FOR;
    if (isOver && (await readComputer()) === 'shared') await ports.leave.clear();
  }

  return {
    ...createRunPlans(ports, driver, inTurn),
    async start(refs, clearing) {
      for (;;) {
        const started = await inTurn(() => tryStart(refs, clearing));
        if (started !== 'wait') return started;
        await driver.settled();
      }
    },
    async resume() {
      const { goesOn } = await inTurn(takeUp);
      await goesOn;
      await inTurn(putReceiptAway);
    },
    async nextAt() {
      const run = await ports.leave.read();
      return run && findNextMoment(run, await readComputer(), ports.clock.now());
    },
    done: () =>
      inTurn(async () => {
        if ((await ports.leave.read())?.endedAt != null) await ports.leave.clear();
      }),
    isBusy: driver.isBusy,
  };
}
