import type { StoreId } from '../../core/cookies/cookie.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { pruneRuns } from '../../core/sign-out/shown-runs.ts';
import type { Clock } from '../../ports/computer.ts';
import { partOf, type RecordsState, type SplitRecords } from '../../storage/split-records.ts';

export type RunRecords = {
  list(): Promise<{ runs: SignOutRun[]; state: RecordsState }>;
  find(runId: string): Promise<SignOutRun | null>;
  /** Writes a new or changed run. */
  save(run: SignOutRun): Promise<void>;
  /** Writes a changed run where it is still recorded. One that was dropped meanwhile stays dropped. */
  saveKnown(run: SignOutRun): Promise<void>;
  drop(runId: string): Promise<void>;
  /** Drops the runs that are too old to keep. */
  prune(): Promise<void>;
  /** Drops the runs in memory that belong to a store that is gone. */
  forgetStore(storeId: StoreId): Promise<void>;
};

/** Keeps the runs of private windows in the browser's memory area only, and all others on disk. */
export function createRunRecords(parts: SplitRecords<readonly SignOutRun[]>, clock: Clock): RunRecords {
  async function list(): ReturnType<RunRecords['list']> {
    const { lasting, passing, state } = await parts.read();
    return { runs: [...lasting, ...passing], state };
  }

  async function drop(runId: string): Promise<void> {
    await parts.changeBoth((runs) => runs.filter(({ id }) => id !== runId));
  }

  return {
    list,
    find: async (runId) => (await list()).runs.find(({ id }) => id === runId) ?? null,
    async save(run) {
      const put = (runs: readonly SignOutRun[]) =>
        pruneRuns([...runs.filter(({ id }) => id !== run.id), run], clock.now());
      // A newer version's records are never overwritten. Then this run is kept in memory only.
      if (!(await parts.change(partOf(run.ref.storeId), put))) await parts.change('passing', put);
    },
    async saveKnown(run) {
      await parts.changeBoth((runs) => runs.map((known) => (known.id === run.id ? run : known)));
    },
    drop,
    async prune() {
      const { runs } = await list();
      const keep = new Set(pruneRuns(runs, clock.now()).map(({ id }) => id));
      for (const { id } of runs) if (!keep.has(id)) await drop(id);
    },
    async forgetStore(storeId) {
      await parts.change('passing', (runs) => runs.filter(({ ref }) => ref.storeId !== storeId));
    },
  };
}
