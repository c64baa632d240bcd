import { createQueue } from '../../core/queue.ts';
import type { RemovalReport, RemovalWork } from '../../core/removal/removal.ts';
import { type RemovalReach, reachOf } from '../../core/removal/removal-reach.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { ReportBug } from '../../ports/screens.ts';
import { isAboutThis } from '../mark-sign-in.ts';
import type { ReadJar } from '../read-jar.ts';
import { type SessionSnapshot, toOwnPaths } from '../read-snapshot.ts';
import { type EndWithListsPorts, endWithLists } from './end-with-lists.ts';
import { findObstacle, findSignInTold, findUntold } from './find-obstacle.ts';
import { type PlanRemovalPorts, planRemoval } from './plan-removal.ts';
import { beginRemoval, isAnotherNow, noteSignInFound, placesOf, type RemovalRecordPorts } from './removal-records.ts';
import { findInDoubt, type RemovedIn, type RemoveInPorts, removeIn } from './remove-in.ts';
import { resumeRemoval } from './resume-removal.ts';

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

type BeginningOf = [SessionSnapshot, Parameters<typeof beginRemoval>[2]];

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

  async function begin(...[snapshot, work]: BeginningOf): Promise<SignOutRun> {
    const run = await beginRemoval(ports, snapshot, work);
    held.push(run.id);
    return run;
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

  async function readOwn(ref: SessionRef): Promise<SessionSnapshot | null> {
    const snapshot = await ports.readSnapshot(ref);
    return snapshot && toOwnPaths(snapshot);
  }

  /** Whether more may be a sign-in there than the row has named that was pressed: nobody asked for that. */
  async function hasMore(snapshot: SessionSnapshot, { names, places }: RemovalWork): Promise<boolean> {
    if (names === undefined) return false;
    const { jar } = await ports.readJar(snapshot.ref.storeId);
    const here = findInDoubt(ports, snapshot, jar.atOrBelow(snapshot.site.registrableDomains), places);
    return here.some((name) => !names.includes(name));
  }

  async function remove(ref: SessionRef, wish: RemovalWork): ReturnType<DataRemover['remove']> {
    const snapshot = await readOwn(ref);
    if (!snapshot) return null;
    if (!(await isAboutThis(ports, ref, wish.about)) || (await hasMore(snapshot, wish))) return 'changed-since';
    const places = placesOf(snapshot, wish.places); // a sign-in may have ended since the count
    const before = await planRemoval(ports, ref, { places, site: snapshot.site });
    if (!before) return null;
    const first = await begin(snapshot, { ...wish, places });
    await dropGuides(ref);
    const unable = (await findObstacle(ports, snapshot)) ?? findUntold(snapshot);
    if (unable) return { run: await endWithLists(ports, first, { unable }, null), report: null };

    ports.expectOwn(reachOf(ref, wish.allStores ? 'all-stores' : 'this-store'));
    const begun = [{ run: first, snapshot, places }];
    for (const storeId of wish.allStores ? before.otherStores : []) {
      const other = await readOwn({ ...ref, storeId });
      if (!other) continue;
      const there = placesOf(other, places); // the row that was pressed spares in every store
      const run = await begin(other, { ...wish, places: there, lists: null });
      begun.push({ run, snapshot: other, places: there });
    }
    // an error in drawing a screen must not stop the removal
    await ports.onStep(first).catch((error: unknown) => ports.reportBug('removal', error));

    const counts = { removed: 0, left: 0, readable: true };
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
    return { run, report: left ? { removed: before, left, stayed: [...stayed].sort() } : null };
  }

  return {
    remove: (ref, wish) => ports.lentLists.during(() => once(() => remove(ref, wish).finally(letGo))),
    async resume() {
      const isInterrupted = ({ phase }: SignOutRun) => phase === 'removing';
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
