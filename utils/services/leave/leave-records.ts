import type { StoreId } from '../../core/cookies/cookie.ts';
import type { LeaveItem, LeaveRun } from '../../core/leave/leave-run.ts';
import { describeStore } from '../../core/overview/build-overview.ts';
import { refId } from '../../core/sessions/session.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type LeaveRecords = {
  /** The run with all its items; null for none. */
  read(): Promise<LeaveRun | null>;
  /** Whether this run of the browser is still the one that the record was made in: memory, which the browser empties, knows it too. */
  isOfThisBrowserRun(run: LeaveRun): Promise<boolean>;
  /** Writes a run down, or its change. What belongs to private windows goes to memory alone. */
  write(run: LeaveRun): Promise<void>;
  changeItem(item: LeaveItem): Promise<void>;
  clear(): Promise<void>;
  /** Forgets the items of a store that is gone. */
  forgetStore(storeId: StoreId): Promise<void>;
};

type LeaveStore = DocumentStore<LeaveRun | null>;

/** One run in two places: its items of private windows never reach the disk. */
export function createLeaveRecords({ disk, memory }: { readonly disk: LeaveStore; readonly memory: LeaveStore }): LeaveRecords {
  return {
    async read() {
      const [kept, passing] = await Promise.all([disk.read(), memory.read()]);
      if (kept.data === null) return passing.data;
      const isSame = passing.data?.id === kept.data.id;
      return isSame ? { ...kept.data, items: [...kept.data.items, ...(passing.data?.items ?? [])] } : kept.data;
    },
    isOfThisBrowserRun: async ({ id }) => (await memory.read()).data?.id === id,
    async write(run) {
      const lasting = await disk.update(() => ({ ...run, items: run.items.filter((item) => !isPrivate(item)) }));
      // A newer version's record is never overwritten: this run then lives in memory alone.
      await memory.update(() => ({ ...run, items: lasting ? run.items.filter(isPrivate) : run.items }));
    },
    async changeItem(item) {
      const put = (run: LeaveRun | null) => run && { ...run, items: run.items.map((known) => (refId(known.ref) === refId(item.ref) ? item : known)) };
      await Promise.all([isPrivate(item) ? undefined : disk.update(put), memory.update(put)]);
    },
    async forgetStore(storeId) {
      await memory.update((run) => run && { ...run, items: run.items.filter(({ ref }) => ref.storeId !== storeId) });
    },
    async clear() {
      await Promise.all([disk.update(() => null), memory.update(() => null)]);
    },
  };
}

/** Whether it belongs to a private window, of which nothing reaches the disk. */
export function isPrivate({ ref }: LeaveItem): boolean {
  return describeStore(ref.storeId, null).kind === 'private';
}
