import { type EarlierRun, takeOver } from '../../core/leave/earlier-run.ts';
import { type LeavePlan, planOf } from '../../core/leave/leave-plan.ts';
import type { LeaveItem, LeaveRun } from '../../core/leave/leave-run.ts';
import { listPresent } from '../../core/leave/list-present.ts';
import { afterEarlier } from '../../core/lists/earlier-lists.ts';
import type { ListsWork } from '../../core/lists/lists.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { readClearingWish } from './clearing-wish.ts';
import { type Ticked, toLeaveItems, toTickedItems } from './items/to-leave-items.ts';
import type { LeavePorts } from './leave-ports.ts';

/** What a run is about that a person starts by a press. */
export type Pressed = Ticked & {
  readonly clearing: 'wanted' | 'unwanted';
  /** What is to be taken out of the browser's lists; null for nothing. */
  readonly lists: ListsWork | null;
};

/**
 * Records a run that begins now, in place of any other.
 *
 * @param earlier a run that this press had to wait for: nobody has read its receipt yet, so the new one goes on with it
 */
export async function writePressed(ports: LeavePorts, pressed: Pressed, earlier: LeaveRun | null): Promise<LeaveRun> {
  const now = ports.clock.now();
  const plan = { because: 'press', beginsAt: now, putOff: 0, startedAt: now, hold: null } as const;
  const items = await toTickedItems(ports, pressed);
  const ticked = new Set(items.map(({ ref }) => refId(ref)));
  const before = (earlier?.items ?? []).filter(({ ref }) => !ticked.has(refId(ref)));
  const lists = afterEarlier(earlier?.lists ?? null, pressed.lists);
  return writeRun(ports, plan, [...before, ...items], { ...pressed, lists }, takeOver(earlier));
}

/** Records a plan as the run that comes next, in place of any other, with everything that is here now. */
export async function writePlanned(ports: LeavePorts, plan: LeavePlan, refs: readonly SessionRef[]): Promise<LeaveRun> {
  return writeRun(ports, plan, await toLeaveItems(ports, refs), { clearing: 'unwanted', lists: null }, takeOver(null));
}

async function writeRun(
  ports: LeavePorts,
  {
    because,
    beginsAt,
    putOff,
    startedAt,
    hold,
  }: Pick<LeaveRun, 'because' | 'hold'> & Omit<LeavePlan, 'because' | 'hold'>,
  items: readonly LeaveItem[],
  { clearing, lists }: Pick<Pressed, 'clearing' | 'lists'>,
  earlier: EarlierRun,
): Promise<LeaveRun> {
  const run: LeaveRun = {
    id: ports.ids.next(),
    because,
    beginsAt,
    putOff,
    startedAt,
    endedAt: null,
    clearing: await readClearingWish(ports, { because, clearing }),
    items,
    ...earlier,
    ...(lists === null ? {} : { lists }),
    hold,
  };
  await ports.leave.write(run);
  return run;
}

/** Every session that is here now, and every site without a definition that may have one. */
export async function readPresent({ readOverview }: Pick<LeavePorts, 'readOverview'>): Promise<readonly SessionRef[]> {
  return listPresent(await readOverview());
}

/**
 * Updates a planned run: until it has touched anything, it follows what is signed in here and what the settings say.
 */
export async function refreshPlannedRun(ports: LeavePorts): Promise<void> {
  const run = await ports.leave.read();
  if (run === null || planOf(run) === null) return;
  const items = await toLeaveItems(ports, await readPresent(ports));
  const now: LeaveRun = { ...run, items, clearing: await readClearingWish(ports, run) };
  const isKnown = await ports.leave.isOfThisBrowserRun(run);
  if (!isKnown || JSON.stringify(now) !== JSON.stringify(run)) await ports.leave.write(now);
}

/**
 * Has a planned run name what is here, and nothing else: on a shared computer the record would tell the next person of
 * a site whose cookies went since. Digests are read again when the run begins. A run of an earlier run of the browser
 * is left to `refreshPlannedRun`: once written, it would seem to be on the screen. Tells whether the record changed.
 */
export async function followPresent(ports: LeavePorts, refs: readonly SessionRef[]): Promise<boolean> {
  const run = await ports.leave.read();
  if (run === null || planOf(run) === null || !(await ports.leave.isOfThisBrowserRun(run))) return false;
  const here = new Set(refs.map(refId));
  const known = new Set(run.items.map(({ ref }) => refId(ref)));
  const kept = run.items.filter(({ ref }) => here.has(refId(ref)));
  const come = await toLeaveItems(
    ports,
    refs.filter((ref) => !known.has(refId(ref))),
  );
  if (kept.length === run.items.length && come.length === 0) return false;
  await ports.leave.write({ ...run, items: [...kept, ...come] });
  return true;
}
