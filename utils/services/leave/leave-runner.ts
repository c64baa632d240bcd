import { planOf, withPlan } from '../../core/leave/leave-plan.ts';
import type { LeaveRun } from '../../core/leave/leave-run.ts';
import { listPresent } from '../../core/leave/list-present.ts';
import { findNextMoment } from '../../core/leave/planned-run.ts';
import { isReceiptOver } from '../../core/leave/receipt-time.ts';
import { hasBegunLists } from '../../core/lists/lists.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { createQueue } from '../../core/queue.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { type EpochMs, MINUTE } from '../../core/time.ts';
import { readClearingWish } from './clearing-wish.ts';
import { toTickedItems } from './items/to-leave-items.ts';
import type { LeavePorts } from './leave-ports.ts';
import { createPlanLook, type PlansSeen } from './look-at-plans.ts';
import { createRunDriver } from './run-driver.ts';
import { createRunPlans, type RunPlans } from './run-plans.ts';
import { followPresent, type Pressed, refreshPlannedRun, writePressed } from './write-run.ts';

export type LeaveRunner = RunPlans & {
  /**
   * Begins a run. If one is under way, what was ticked is added to it. Returns as soon as that is in the record.
   */
  start(pressed: Pressed): Promise<'begun' | 'joined'>;
  /** Finishes an interrupted run, and removes again what a killed browser restored. */
  resume(): Promise<void>;
  /** Deletes the record of an ended run. */
  done(): Promise<void>;
  /** When to look at the run again: to show the countdown, to begin, or to delete a shared computer's receipt. */
  nextAt(): Promise<EpochMs | null>;
  /** Holds the plans against sleep and a moving clock, and shows the page of a countdown that begins. */
  look(): Promise<PlansSeen>;
  /** On a shared computer, deletes a receipt that has stayed long enough, unless a run is under way. */
  putReceiptAway(): Promise<void>;
  /** Has a planned run follow what is here. Tells whether its record changed. */
  follow(overview: Overview): Promise<boolean>;
  /**
   * Opens the page of a run that a person pressed, after the extension was restarted under it: an update closes our
   * pages, and would leave the person without the outcome.
   */
  showAgain(): Promise<void>;
  isBusy(): boolean;
};

type Waits = { readonly waitsFor: LeaveRun['id'] | null };

/** In ms. A run that ended longer ago was read by the person, and its page was closed since. */
const UNREAD_FOR = 5 * MINUTE;

/**
 * Signs out of everything that was ticked. The sites run side by side, each with its own steps; every step is in the
 * record before it is carried out.
 */
export function createLeaveRunner(ports: LeavePorts): LeaveRunner {
  /** Runs every "read the run, then write it" one after another, so that no change is lost. */
  const inTurn = createQueue();
  const driver = createRunDriver(ports, inTurn);
  const lookAtPlans = createPlanLook(ports, driver);
  /** Whether something of the last person could not be forgotten yet, or may be noted yet. */
  let owesForgetting = false;

  async function readComputer(): Promise<'shared' | 'own'> {
    return (await ports.settings.read()).data.sharedComputer ? 'shared' : 'own';
  }

  /**
   * `waitsFor`: the recorded run is over or takes no more. The new run must not join it, and begins after it. Only the
   * receipt of one that was not over yet goes on in the new run.
   *
   * @param waited the run that the press has waited for; null for none
   */
  async function tryStart(pressed: Pressed, waited: string | null): Promise<'begun' | 'joined' | Waits> {
    const known = await ports.leave.read();
    const plan = planOf(known);
    if (!driver.isBusy()) {
      if (known === null || known.endedAt !== null || plan !== null) {
        // A press ends what was ticked. The planned run stays behind it, for the rest.
        const earlier = known?.id === waited && known?.endedAt != null ? known : null;
        if (plan !== null) await ports.plans.update((plans) => withPlan(plans, plan));
        driver.driveInBackground(await writePressed(ports, pressed, earlier), 'just-written');
        return 'begun';
      }
      driver.driveInBackground(known, 'found');
    }
    const takesNoMore = driver.isEnding() || hasBegunLists(known?.lists ?? null);
    if (known === null || known.endedAt !== null || takesNoMore)
      return { waitsFor: known?.endedAt === null ? known.id : waited };
    await join(known, pressed);
    return 'joined';
  }

  /** Adds what was ticked to the run that is under way, with the wish to clear the browser. */
  async function join(run: LeaveRun, { refs, turnedOff, clearing, lists }: Pressed): Promise<void> {
    const known = new Set(run.items.map(({ ref }) => refId(ref)));
    const isNew = (ref: SessionRef) => !known.has(refId(ref));
    const items = await toTickedItems(ports, { refs: refs.filter(isNew), turnedOff: turnedOff.filter(isNew) });
    await ports.leave.join(items, await readClearingWish(ports, { because: 'press', clearing }), lists);
  }

  /**
   * Decides what to do about the recorded run. `goesOn` is inside an object so that the queue does not await it: a run
   * may take minutes, and queues its own changes.
   */
  async function takeUp(): Promise<{ readonly goesOn: Promise<void> | null }> {
    const lookedAt = ports.clock.now(); // the computer may fall asleep after this look, and nothing is due by it then
    const seen = await lookAtPlans();
    const run = await ports.leave.read();
    if (driver.isBusy() || run === null) return { goesOn: null };
    // A browser that was killed may have restored what the run removed. So an ended run is checked once in each browser
    // run.
    if (run.endedAt !== null)
      return { goesOn: (await ports.leave.isOfThisBrowserRun(run)) ? null : driver.drive(run, 'found') };
    if (planOf(run) === null) return { goesOn: driver.drive(run, 'found') };
    await refreshPlannedRun(ports);
    if (run.beginsAt <= lookedAt) return { goesOn: driver.drive((await ports.leave.read()) ?? run, 'just-written') };
    return { goesOn: seen === 'shows' ? ports.showLeavePage() : null };
  }

  /** Deletes the recorded run, and brings the plan forward that waits behind it. */
  async function putAway(): Promise<void> {
    await ports.leave.clear();
    // What was noted since the run ended, a sign-out on a site's page for instance, is forgotten with it.
    if ((await readComputer()) === 'shared') await forget();
    if ((await lookAtPlans()) === 'shows') await ports.showLeavePage();
  }

  async function forget(): Promise<void> {
    owesForgetting = true;
    owesForgetting = (await ports.forgetPerson()) === 'not-all';
  }

  async function putReceiptAway(): Promise<void> {
    if (owesForgetting) await forget();
    const run = await ports.leave.read();
    const isOver = run?.endedAt != null && isReceiptOver(run.endedAt, ports.clock.now());
    if (isOver && (await readComputer()) === 'shared') await putAway();
  }

  async function putAwayIfIdle(): Promise<void> {
    if (!driver.isBusy()) await inTurn(putReceiptAway);
  }

  async function start(pressed: Pressed): Promise<'begun' | 'joined'> {
    let waited: Waits = { waitsFor: null };
    for (;;) {
      const { waitsFor } = waited;
      const started: 'begun' | 'joined' | Waits = await inTurn(() => tryStart(pressed, waitsFor));
      if (started === 'begun' || started === 'joined') return started;
      waited = started;
      await driver.settled();
    }
  }

  return {
    ...createRunPlans(ports, driver, inTurn),
    start: (pressed) => ports.lentLists.during(() => start(pressed)),
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
        if ((await ports.leave.read())?.endedAt != null) await putAway();
      }),
    look: async () => {
      const seen = await inTurn(lookAtPlans);
      if (seen === 'shows') await ports.showLeavePage();
      await putAwayIfIdle();
      return seen;
    },
    putReceiptAway: putAwayIfIdle,
    follow: (overview) => inTurn(async () => !driver.isBusy() && (await followPresent(ports, listPresent(overview)))),
    async showAgain() {
      const run = await ports.leave.read();
      const isUnread = run !== null && (run.endedAt === null || ports.clock.now() - run.endedAt < UNREAD_FOR);
      if (run?.because === 'press' && isUnread) await ports.showLeavePage();
    },
    isBusy: driver.isBusy,
  };
}
