import { type Driven, findTakeUp, isOver } from '../../core/leave/items/plan-next.ts';
import type { LeaveItem, LeaveRun } from '../../core/leave/leave-run.ts';
import { kindOfSite } from '../../core/leave/other-site-id.ts';
import type { InTurn } from '../../core/queue.ts';
import { refId } from '../../core/sessions/session.ts';
import { someFirst } from '../../core/some-first.ts';
import { createClockLook } from '../clock-look.ts';
import { clearLists } from './clear-lists.ts';
import { endLeaveRun, type Same } from './end-leave-run.ts';
import { takeItem } from './items/take-item.ts';
import type { LeavePorts } from './leave-ports.ts';
import { isPrivate } from './leave-records.ts';

/** How many sites without a definition begin before the others. There may be hundreds, and one is to be done soon. */
const OTHERS_AT_FIRST = 20;

/** Whether a run was written down just now, or is taken up from its record. */
type RunRecord = 'just-written' | 'found';

/** Drives one leave run at a time to its end. */
export type RunDriver = {
  /**
   * Drives a run, or joins the one that is under way. Call it inside `inTurn` only, so that two runs cannot start at
   * once.
   */
  drive(run: LeaveRun, record: RunRecord): Promise<void>;
  /** The same for a caller that does not wait. An error is reported. */
  driveInBackground(run: LeaveRun, record: RunRecord): void;
  isBusy(): boolean;
  /** Whether the run under way has taken all its items, so that none can be added any more. */
  isEnding(): boolean;
  /** Waits until the run under way has ended or failed. */
  settled(): Promise<void>;
};

/**
 * @param inTurn runs every change of the recorded run one after another. `drive` is not awaited inside it, because a
 * driven run uses it for its own changes.
 */
export function createRunDriver(ports: LeavePorts, inTurn: InTurn): RunDriver {
  let active: Promise<void> | null = null;
  let isEnding = false;

  function drive(run: LeaveRun, record: RunRecord): Promise<void> {
    active ??= finish(run, record)
      .finally(() => {
        active = null;
        isEnding = false;
      })
      // Only now: the next alarm is that of a run that is over.
      .finally(() => ports.onStep().catch((error: unknown) => ports.reportBug('leave step', error)));
    return active;
  }

  async function finish(run: LeaveRun, record: RunRecord): Promise<void> {
    const takeLook = createClockLook(ports.clock);
    takeLook();
    const same = await ports.lentLists.during(() => takeAll(run, record));
    const ended = await ports.leave.read();
    // Written again even if it had ended before: this marks it as checked in this browser run.
    if (ended?.id === run.id) await replace(await endLeaveRun(ports, ended, same, takeLook()));
    if (run.because === 'press' && run.items.some(isPrivate))
      await ports.showPrivateOutcome().catch((error: unknown) => ports.reportBug('showing the outcome', error));
  }

  /** Takes every item of a run, then its sites out of the browser's lists. */
  async function takeAll(run: LeaveRun, record: RunRecord): Promise<Same> {
    const isOfNow = await ports.leave.isOfThisBrowserRun(run);
    const begun = record === 'just-written' ? 'anew' : 'again';
    let driven: Driven = isOfNow ? begun : 'later';
    const same = driven === 'anew' ? 'same-worker' : isOfNow ? 'same-browser-run' : 'later-browser-run';
    // What is over at the beginning belongs to an earlier run, or was turned off.
    const over = driven === 'anew' ? run.items.filter(isOver) : [];
    const taken = new Set(over.map(({ ref }) => refId(ref)));
    // Before anything is done. The screens are drawn anew after the first steps.
    await ports.setWakeUp().catch((error: unknown) => ports.reportBug('the alarm', error));
    for (let now: LeaveRun | null = run; now !== null; now = await findMore(run.id, taken)) {
      const joined = now;
      const items = joined.items.filter(({ ref }) => !taken.has(refId(ref)));
      for (const { ref } of items) taken.add(refId(ref));
      const [others, defined] = [items.filter(isOther), items.filter((item) => !isOther(item))];
      const tasks = [...defined, ...others].map(
        (item) => () => takeItem(ports, item, joined, findTakeUp(item, driven)),
      );
      // One that could not be written lets go of no other, and does not keep the run open.
      for (const end of await someFirst(tasks, defined.length + OTHERS_AT_FIRST))
        if (end.status === 'rejected') ports.reportBug('leaving', end.reason);
      driven = 'anew'; // what comes now was ticked meanwhile
    }
    const now = await ports.leave.read();
    const cleared = now?.id === run.id ? await clearLists(ports, now, same, replace) : now;
    if (cleared !== null && cleared !== now) await replace(cleared);
    return same;
  }

  /** The run again, if a press has added items to it meanwhile. Null if not: then none can be added any more. */
  function findMore(id: LeaveRun['id'], taken: ReadonlySet<string>): Promise<LeaveRun | null> {
    return inTurn(async () => {
      const run = await ports.leave.read();
      const hasMore = run?.id === id && run.items.some(({ ref }) => !taken.has(refId(ref)));
      isEnding = !hasMore;
      return hasMore ? run : null;
    });
  }

  /** Writes a run again, unless its record was deleted in between. */
  function replace(run: LeaveRun): Promise<void> {
    return inTurn(async () => {
      if ((await ports.leave.read())?.id === run.id) await ports.leave.write(run);
    });
  }

  return {
    drive,
    driveInBackground: (run, record) =>
      void drive(run, record).catch((error: unknown) => ports.reportBug('leaving', error)),
    isBusy: () => active !== null,
    isEnding: () => isEnding,
    settled: async () => void (await Promise.allSettled([active])),
  };
}

function isOther({ ref }: LeaveItem): boolean {
  return kindOfSite(ref.siteId) === 'other';
}
