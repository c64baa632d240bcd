import type { StoreId } from '../../core/cookies/cookie.ts';
import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { pruneRuns } from '../../core/sign-out/shown-runs.ts';
import type { Clock } from '../../ports/computer.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type RunRecords = {
  list(): Promise<{ runs: SignOutRun[]; state: 'fine' | 'unreadable' | 'newer' }>;
  find(runId: string): Promise<SignOutRun | null>;
  /** Writes a run down, new or changed. */
  save(run: SignOutRun): Promise<void>;
  drop(runId: string): Promise<void>;
  /** Drops what is no longer kept. */
  prune(): Promise<void>;
  /** Forgets the passing records of a store that is gone. */
  forgetStore(storeId: StoreId): Promise<void>;
};

type RunStore = DocumentStore<readonly SignOutRun[]>;

/** Runs of private windows live in the browser's memory area only; all others on disk. */
export function createRunRecords({
  disk,
  memory,
  clock,
}: {
  disk: RunStore;
  memory: RunStore;
  clock: Clock;
}): RunRecords {
  async function list(): ReturnType<RunRecords['list']> {
    const [kept, passing] = await Promise.all([disk.read(), memory.read()]);
    const state = kept.kind === 'newer' ? 'newer' : kept.kind === 'invalid' ? 'unreadable' : 'fine';
    return { runs: [...kept.data, ...passing.data], state };
  }
  async function drop(runId: string): Promise<void> {
    const without = (runs: readonly SignOutRun[]) => runs.filter(({ id }) => id !== runId);
    await Promise.all([disk.update(without), memory.update(without)]);
  }

  return {
    list,
    find: async (runId) => (await list()).runs.find(({ id }) => id === runId) ?? null,
    async save(run) {
      const target = isPrivateStore(run.ref.storeId) ? memory : disk;
      const put = (runs: readonly SignOutRun[]) =>
        pruneRuns([...runs.filter(({ id }) => id !== run.id), run], clock.now());
      // A newer version's records are never overwritten: this run then lives in memory alone.
      if (!(await target.update(put))) await memory.update(put);
    },
    drop,
    async prune() {
      const { runs } = await list();
      const keep = new Set(pruneRuns(runs, clock.now()).map(({ id }) => id));
      for (const { id } of runs) if (!keep.has(id)) await drop(id);
    },
    async forgetStore(storeId) {
      await memory.update((runs) => runs.filter(({ ref }) => ref.storeId !== storeId));
    },
  };
}
