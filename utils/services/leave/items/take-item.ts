import type { TakeUp } from '../../../core/leave/items/next-step.ts';
import { isOver, planNext } from '../../../core/leave/items/plan-next.ts';
import { isUntold, type LeaveItem, type LeaveRun } from '../../../core/leave/leave-run.ts';
import type { ReportBug } from '../../../ports/screens.ts';
import type { ReadSnapshot } from '../../read-snapshot.ts';
import type { RunRecords } from '../../sign-out/run-records.ts';
import type { LeaveRecords } from '../leave-records.ts';
import { carryOutStep, type StepPorts } from './carry-out-step.ts';
import { readItemFacts } from './read-item-facts.ts';

export type LeaveItemPorts = StepPorts & {
  readonly leave: LeaveRecords;
  readonly readSnapshot: ReadSnapshot;
  readonly records: RunRecords;
  readonly reportBug: ReportBug;
  /** Called after each step was written: it updates the screens, and puts off the alarm that wakes us if we stop. */
  readonly onStep: () => Promise<void>;
};

const failed = { kind: 'could-not-tell', reason: 'failed', answer: null } as const;
const unknown = { ...failed, reason: 'site-unknown' } as const;

/** Takes one item of a leave run to its end, step by step. An error at one site does not stop the others. */
export async function takeItem(ports: LeaveItemPorts, item: LeaveItem, run: LeaveRun, takeUp: TakeUp): Promise<void> {
  let written = item;
  const write = async (next: LeaveItem): Promise<void> => {
    await save(ports, next);
    written = next;
  };
  try {
    await takeSteps(ports, item, run, takeUp, write);
  } catch (error) {
    ports.reportBug('leaving a site', error);
    await save(ports, await breakOff(ports, written));
  }
}

/**
 * An item whose work broke off. What its site was asked, and said, stays known. What was to be removed is counted;
 * where nothing can be, or nothing else was to be done at the site, only the failure is known.
 */
async function breakOff(ports: LeaveItemPorts, item: LeaveItem): Promise<LeaveItem> {
  const broken: LeaveItem = { ...item, step: 'done', outcome: failed };
  if (item.step !== 'removing' || item.outcome === null) return { ...broken, outcome: item.outcome ?? failed };
  try {
    const snapshot = await ports.readSnapshot(item.ref);
    if (!snapshot?.readable) return broken;
    const open = item.ref.partition === null ? await ports.tabs.ofSite(snapshot.site, item.ref.storeId) : [];
    return {
      ...broken,
      outcome: isUntold(item) ? failed : item.outcome,
      cookiesLeft: snapshot.cookies.length,
      storage: 'not-from-here',
      tabsLeft: open.map(({ tabId }) => tabId),
    };
  } catch (error) {
    ports.reportBug('leaving a site', error);
    return broken;
  }
}

/**
 * Reads, plans, carries out and records steps until the item is over. Each step starts from the record, so the worker
 * may be stopped between any two steps.
 */
async function takeSteps(
  ports: LeaveItemPorts,
  from: LeaveItem,
  run: LeaveRun,
  takeUp: TakeUp,
  write: (item: LeaveItem) => Promise<void>,
): Promise<void> {
  let item = from;
  if (item.step === 'needs-you') return;
  do {
    const seen = await readItemFacts(ports, item, run, takeUp);
    if (!seen && takeUp === 'returned') return;
    if (!seen) return write({ ...item, step: 'done', outcome: unknown });
    const step = planNext(item, seen.facts, takeUp);
    const next = await carryOutStep(ports, { item, run, takeUp }, step, seen.snapshot, write);
    if (next === item) return;
    await write(next);
    item = next;
  } while (!isOver(item));
}

/** Waits for the record, but not for the screens: with many sites they are drawn anew all the time. */
async function save(ports: LeaveItemPorts, item: LeaveItem): Promise<void> {
  await ports.leave.changeItem(item);
  void ports.onStep().catch((error: unknown) => ports.reportBug('leave step', error));
}
