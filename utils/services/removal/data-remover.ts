import { createQueue } from '../../core/queue.ts';
import type { RemovalPlan, RemovalReport, RemovalWork } from '../../core/removal/removal.ts';
import { type RemovalReach, reachOf } from '../../core/removal/removal-reach.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { ReadJar } from '../read-jar.ts';
import { type EndWithListsPorts, endWithLists } from './end-with-lists.ts';
import { findObstacle, findSignInTold, findUntold } from './find-obstacle.ts';
import { planParts, type RemovalPart } from './plan-parts.ts';
import { type PlanRemovalPorts, planRemoval } from './plan-removal.ts';
import { beginRemoval, isAnotherNow, noteSignInFound, type RemovalRecordPorts } from './removal-records.ts';
import { type RemovedIn, type RemoveInPorts, removeIn } from './remove-in.ts';
import { resumeRemoval } from './resume-removal.ts';
import { createWaitingRemovals, type Noted } from './waiting-removals.ts';

export type RemovalPorts = PlanRemovalPorts &
  RemovalRecordPorts &
  EndWithListsPorts & {
    /** Tells the sign-outs that we are about to remove cookies of this site: their answers do not explain that. */
    readonly expectOwn: (reach: RemovalReach) => void;
    readonly noteStayed: RemoveInPorts['noteStayed'];
    readonly dismiss: (runId: string) => Promise<void>;
    /** Called once the removal is written down: it updates the screens and sets the alarm that wakes us. */
    readonly onStep: (run: SignOutRun) => Promise<void>;
    readonly readJar: ReadJar;
    readonly reportBug: ReportBug;
  };

export type DataRemover = {
  /**
   * Removes a site's data in one store or in all, without telling the site. Null for a site that we do not know.
   * `changed-since`: nothing was done, because another sign-in stands there than the one that was asked about.
   */
  remove(
    ref: SessionRef,
    wish: RemovalWork,
  ): Promise<{ readonly run: SignOutRun; readonly report: RemovalReport | null } | 'changed-since' | null>;
  /** Finishes or reports the removals that were interrupted. */
  resume(): Promise<void>;
  isBusy(): boolean;
};

/** "Remove data here": written down before it begins, carried out, counted by reading again. One at a time. */
export function createDataRemover(ports: RemovalPorts): DataRemover {
  const inTurn = createQueue();
  const waiting = createWaitingRemovals(ports);
  let busy = 0;
  /** The runs that a sign-in is held for, while one removal is under way. */
  const held: string[] = [];

  async function once<T>(work: () => Promise<T>): Promise<T> {
    busy += 1;
    try {
      return await inTurn(work);
    } finally {
      busy -= 1;
    }
  }

  function letGo(): void {
    for (const id of held.splice(0)) ports.credentials.release(id);
  }

  /** Drops the guides that wait for this session, because they are not needed any more. */
  async function dropGuides(ref: SessionRef): Promise<void> {
    const { runs } = await ports.records.list();
    for (const { id, ref: other, phase } of runs)
      if (phase === 'guided' && refId(other) === refId(ref)) await ports.dismiss(id);
  }

  async function remove(ref: SessionRef, wish: RemovalWork, noted: Noted): ReturnType<DataRemover['remove']> {
    const planned = await planParts(ports, ref, wish);
    if (planned === null || planned === 'changed-since') return planned;
    const { before, others } = planned;
    const { places, snapshot } = planned.first;
    const begin = async (part: RemovalPart, lists: RemovalWork['lists']) => {
      const id = noted.get(part.snapshot.ref.storeId) ?? ports.ids.next();
      held.push(id);
      return { ...part, run: await beginRemoval(ports, part.snapshot, { ...wish, id, lists, places: part.places }) };
    };
    const begunFirst = await begin(planned.first, wish.lists);
    const first = begunFirst.run;
    await dropGuides(ref);
    const unable = (await findObstacle(ports, snapshot)) ?? findUntold(snapshot);
    if (unable) return { run: await endWithLists(ports, first, { unable }, null), report: null };

    ports.expectOwn(reachOf(ref, wish.allStores ? 'all-stores' : 'this-store'));
    const begun = [begunFirst];
    for (const part of others) begun.push(await begin(part, null));
    // an error in drawing a screen must not stop the removal
    await ports.onStep(first).catch((error: unknown) => ports.reportBug('removal', error));

    const counts = { removed: 0, left: 0, readable: true };
    let stored: RemovedIn['stored'] = 'asked';
    const signIns: RemovedIn['signIn'][] = [];
    const stayed = new Set<string>();
    for (const one of begun) {
      const done = await removeIn(ports, one.snapshot, one.snapshot.store, {
        ...wish,
        otherSignIns: 'included',
        places: one.places,
        isAnother: () => isAnotherNow(ports, one.run, one.snapshot),
        onSignInFound: () => noteSignInFound(ports, one.run),
      });
      counts.removed += done.removed;
      counts.left += done.left.length;
      counts.readable &&= done.readable;
      if (done.stored === 'failed') stored = 'failed';
      signIns.push(done.signIn);
      for (const name of [...done.left.map((one) => one.name), ...done.inDoubt]) stayed.add(name);
    }
    const seen = begun.map((one) => one.run);
    const unseen = await findObstacle(ports, { ...snapshot, readable: counts.readable }, ...seen);
    const [found = 'gone'] = signIns; // the outcome is about the row that was pressed
    const signIn = await findSignInTold(ports, snapshot, found);
    const end = unseen ? { unable: unseen } : { ...counts, signIn };
    const run = await endWithLists(ports, first, end, null);
    for (const { run: other } of begun.slice(1)) await ports.records.drop(other.id); // the first tells of all stores
    const left = unseen ? null : await planRemoval(ports, ref, { places, site: snapshot.site });
    if (left === null) return { run, report: null };
    const seenLeft: RemovalPlan = stored === 'failed' ? { ...left, storage: 'not-from-here' } : left;
    return { run, report: { removed: before, left: seenLeft, stayed: [...stayed].sort() } };
  }

  return {
    remove: (ref, wish) =>
      ports.lentLists.during(() => {
        const noted = busy > 0 ? waiting.note(() => planParts(ports, ref, wish), wish) : new Map();
        return once(async () => {
          const waited = await noted;
          try {
            return await remove(ref, wish, waited);
          } finally {
            letGo();
            await waiting.drop(waited);
          }
        });
      }),
    async resume() {
      const isInterrupted = ({ id, phase }: SignOutRun) => phase === 'removing' && !waiting.has(id);
      if (!(await ports.records.list()).runs.some(isInterrupted)) return;
      // in turn: what a press of this worker has begun is over by then
      await once(async () => {
        for (const run of (await ports.records.list()).runs.filter(isInterrupted))
          await resumeRemoval(ports, run).catch((error: unknown) => ports.reportBug('resuming a removal', error));
      });
    },
    isBusy: () => busy > 0,
  };
}
