import { findTakeUp } from '../../core/leave/items/plan-next.ts';
import { COUNTS_DOWN_FOR, type LeaveCause, type LeaveRun } from '../../core/leave/leave-run.ts';
import { listPresent } from '../../core/leave/list-present.ts';
import { findPutOffsLeft } from '../../core/leave/put-offs.ts';
import { RECEIPT_STAYS_FOR } from '../../core/leave/receipt-time.ts';
import { createQueue } from '../../core/queue.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { EpochMs } from '../../core/time.ts';
import { readClearingWish } from './clearing-wish.ts';
import { endLeaveRun } from './end-leave-run.ts';
import { takeItem } from './items/take-item.ts';
import { toLeaveItems } from './items/to-leave-items.ts';
import type { LeavePorts } from './leave-ports.ts';
import { isPrivate } from './leave-records.ts';

export type LeaveRunner = {
  /** Begins a run, or joins the one under way. Returns as soon as it is written down. */
  start(refs: readonly SessionRef[], clearing: 'wanted' | 'unwanted'): Promise<'begun' | 'joined'>;
  /**
   * Plans a run of everything that is here, to begin at a later moment unless it is put off. False: nothing is here, or
   * one is planned.
   */
  plan(because: Exclude<LeaveCause, 'press'>, beginsAt: EpochMs): Promise<boolean>;
  /** Drops a run that is only planned where nobody wants it any more. */
  dropUnless(isWanted: (run: LeaveRun) => boolean): Promise<boolean>;
  /** Puts a planned run off by a minute, as often as the policy of this computer allows. False: it was not. */
  putOff(): Promise<boolean>;
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
  let active: Promise<void> | null = null;
  /** What reads the run and writes it again happens in turn, so that no change is lost. */
  const inTurn = createQueue();

  async function toRun(
    refs: readonly SessionRef[],
    because: LeaveCause,
    beginsAt: EpochMs,
    asked: 'wanted' | 'unwanted',
  ): Promise<LeaveRun> {
    const clearing = await readClearingWish(ports, { because, clearing: asked });
    return {
      id: ports.ids.next(),
      because,
      beginsAt,
      putOff: 0,
      startedAt: ports.clock.now(),
      endedAt: null,
      items: await toLeaveItems(ports, refs),
      counts: null,
      clearing,
    };
  }

  function inBackground(run: LeaveRun): void {
    drive(run).catch((error: unknown) => ports.reportBug('leaving', error));
  }

  /**
   * Begun in a turn alone, so that no turn meets two runs; a turn never waits for it, for each of its steps may take a
   * turn.
   */
  function drive(run: LeaveRun): Promise<void> {
    active ??= finish(run).finally(() => (active = null));
    return active;
  }

  /** Writes a run again, unless it was put away meanwhile. */
  function replace(run: LeaveRun): Promise<void> {
    return inTurn(async () => {
      if ((await ports.leave.read())?.id === run.id) await ports.leave.write(run);
    });
  }

  async function finish(run: LeaveRun): Promise<void> {
    const isSame = await ports.leave.isOfThisBrowserRun(run);
    await Promise.all(run.items.map((item) => takeItem(ports, item, run, findTakeUp(item, isSame ? 'same' : 'later'))));
    const taken = await ports.leave.read();
    // One that has ended before counts from now on as of this run of the browser.
    if (taken?.id === run.id)
      await replace(await endLeaveRun(ports, taken, isSame ? 'same-browser-run' : 'later-browser-run'));
    await ports.onStep();
    if (run.because === 'press' && run.items.some(isPrivate))
      await ports.showPrivateOutcome().catch((error: unknown) => ports.reportBug('showing the outcome', error));
  }

  /** Every session that is here now, and every site that may be one. */
  async function listSessions(): Promise<readonly SessionRef[]> {
    return listPresent(await ports.readOverview());
  }

  async function isShared(): Promise<boolean> {
    return (await ports.settings.read()).data.sharedComputer;
  }

  /**
   * A planned run is about what is here, and wished for, when it begins; as long as it has not begun, it follows the
   * browser and the settings.
   */
  async function refresh(): Promise<void> {
    const run = await ports.leave.read();
    if (
      run === null ||
      run.endedAt !== null ||
      run.because === 'press' ||
      run.items.some(({ step }) => step !== 'waiting')
    )
      return;
    const now = {
      ...run,
      items: await toLeaveItems(ports, await listSessions()),
      clearing: await readClearingWish(ports, run),
    };
    const isKnown = await ports.leave.isOfThisBrowserRun(run);
    if (!isKnown || JSON.stringify(now) !== JSON.stringify(run)) await ports.leave.write(now);
  }

  /** `wait`: a run that has ended is still looked after, and a press is not part of it. */
  async function tryStart(
    refs: readonly SessionRef[],
    clearing: 'wanted' | 'unwanted',
  ): Promise<'begun' | 'joined' | 'wait'> {
    const known = await ports.leave.read();
    if (active === null && known?.endedAt === null && known.beginsAt <= ports.clock.now()) inBackground(known);
    if (active !== null) return known?.endedAt === null ? 'joined' : 'wait';
    // a run that was only planned gives way to a press
    const run = await toRun(refs, 'press', ports.clock.now(), clearing);
    await ports.leave.write(run);
    inBackground(run);
    return 'begun';
  }

  /**
   * Takes up what there is to do for the run that was written down. What goes on from there is in a wrapping, for a
   * turn does not wait for it.
   */
  async function takeUp(): Promise<{ readonly goesOn: Promise<void> | null }> {
    const run = await ports.leave.read();
    if (active !== null || run === null) return { goesOn: null };
    const isKnown = await ports.leave.isOfThisBrowserRun(run);
    // A browser that was killed may have brought back what the run removed; looked at once in each run of the browser.
    if (run.endedAt !== null) return { goesOn: isKnown ? null : drive(run) };
    const isDue = run.beginsAt <= ports.clock.now();
    // What was due in an earlier run of the browser is about the sign-ins of then: their digests tell them from others.
    if (!isDue || isKnown) await refresh();
    if (isDue) return { goesOn: drive((await ports.leave.read()) ?? run) };
    return { goesOn: run.beginsAt - ports.clock.now() <= COUNTS_DOWN_FOR ? ports.showLeavePage() : null };
  }

  async function putReceiptAway(): Promise<void> {
    const run = await ports.leave.read();
    if (run?.endedAt != null && ports.clock.now() - run.endedAt >= RECEIPT_STAYS_FOR && (await isShared()))
      await ports.leave.clear();
  }

  return {
    async start(refs, clearing) {
      for (;;) {
        const started = await inTurn(() => tryStart(refs, clearing));
        if (started !== 'wait') return started;
        await Promise.allSettled([active]);
      }
    },
    plan: (because, beginsAt) =>
      inTurn(async () => {
        if (active !== null || !givesWay(await ports.leave.read(), because, beginsAt)) return false;
        const refs = await listSessions();
        if (active !== null || refs.length === 0) return false;
        await ports.leave.write(await toRun(refs, because, beginsAt, 'unwanted'));
        return true;
      }),
    dropUnless: (isWanted) =>
      inTurn(async () => {
        const run = await ports.leave.read();
        if (active !== null || run === null || !isPlanned(run, ports.clock.now()) || isWanted(run)) return false;
        await ports.leave.clear();
        return true;
      }),
    putOff: () =>
      inTurn(async () => {
        const run = await ports.leave.read();
        if (
          run === null ||
          !isPlanned(run, ports.clock.now()) ||
          findPutOffsLeft(run, await ports.managedPolicy.read()) === 0
        )
          return false;
        await ports.leave.write({ ...run, beginsAt: run.beginsAt + COUNTS_DOWN_FOR, putOff: run.putOff + 1 });
        return true;
      }),
    async resume() {
      const { goesOn } = await inTurn(takeUp);
      await goesOn;
      await inTurn(putReceiptAway);
    },
    async nextAt() {
      const run = await ports.leave.read();
      if (run === null) return null;
      if (run.endedAt !== null) return (await isShared()) ? run.endedAt + RECEIPT_STAYS_FOR : null;
      const shownAt = run.beginsAt - COUNTS_DOWN_FOR;
      return shownAt > ports.clock.now() ? shownAt : run.beginsAt;
    },
    done: () =>
      inTurn(async () => {
        if ((await ports.leave.read())?.endedAt != null) await ports.leave.clear();
      }),
    isBusy: () => active !== null,
  };
}

function isPlanned({ beginsAt, endedAt }: LeaveRun, now: EpochMs): boolean {
  return endedAt === null && now < beginsAt;
}

/**
 * A run that is planned stays for its own cause, so that a minute more is kept, and gives way to a sooner one. A
 * receipt waits for nobody but the time of the next day.
 */
function givesWay(known: LeaveRun | null, because: LeaveCause, beginsAt: EpochMs): boolean {
  if (known === null) return true;
  return known.endedAt === null ? known.because !== because && beginsAt < known.beginsAt : because !== 'time';
}
