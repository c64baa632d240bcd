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
  /** Begins a run, or joins the one under way. Returns as soon as it is written down. */
  start(refs: readonly SessionRef[], clearing: 'wanted' | 'unwanted'): Promise<'begun' | 'joined'>;
  /** Finishes what a run that was interrupted could not, and removes again what a killed browser brought back. */
  resume(): Promise<void>;
  /** Puts an ended run away. */
  done(): Promise<void>;
  /** When to come back to it: to show the countdown, to begin, or to put a shared computer's receipt away. */
  nextAt(): Promise<EpochMs | null>;
  isBusy(): boolean;
};

/**
 * Signs out of everything that was ticked, side by side; each site in its own steps, each step written down before it.
 */
export function createLeaveRunner(ports: LeavePorts): LeaveRunner {
  /** What reads the run and writes it again happens in turn, so that no change is lost. */
  const inTurn = createQueue();
  const driver = createRunDriver(ports, inTurn);

  async function readComputer(): Promise<'shared' | 'own'> {
    return (await ports.settings.read()).data.sharedComputer ? 'shared' : 'own';
  }

  /** `wait`: a run that has ended is still looked after, and a press is not part of it. */
  async function tryStart(
    refs: readonly SessionRef[],
    clearing: 'wanted' | 'unwanted',
  ): Promise<'begun' | 'joined' | 'wait'> {
    const known = await ports.leave.read();
    const isDue = known?.endedAt === null && known.beginsAt <= ports.clock.now();
    if (isDue && !driver.isBusy()) driver.driveInBackground(known);
    if (driver.isBusy()) return known?.endedAt === null ? 'joined' : 'wait';
    // A run that was only planned gives way to a press.
    driver.driveInBackground(await writeRun(ports, { refs, because: 'press', beginsAt: ports.clock.now(), clearing }));
    return 'begun';
  }

  /**
   * Takes up what there is to do for the run that was written down. `goesOn` is inside an object so that the turn does
   * not await it: a run may take minutes, and takes turns of its own.
   */
  async function takeUp(): Promise<{ readonly goesOn: Promise<void> | null }> {
    const run = await ports.leave.read();
    if (driver.isBusy() || run === null) return { goesOn: null };
    const isKnown = await ports.leave.isOfThisBrowserRun(run);
    // A browser that was killed may have brought back what the run removed; looked at once in each run of the browser.
    if (run.endedAt !== null) return { goesOn: isKnown ? null : driver.drive(run) };
    const isDue = run.beginsAt <= ports.clock.now();
    // What was due in an earlier run of the browser is about the sign-ins of then: their digests tell them from others.
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
