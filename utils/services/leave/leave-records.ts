import type { StoreId } from '../../core/cookies/cookie.ts';
import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import type { LeaveItem, LeaveRun } from '../../core/leave/leave-run.ts';
import { joinLists, type ListsWork } from '../../core/lists/lists.ts';
import { refId } from '../../core/sessions/session.ts';
import type { SplitRecords } from '../../storage/split-records.ts';

export type LeaveRecords = {
  /** The run with all its items; null for none. */
  read(): Promise<LeaveRun | null>;
  /**
   * Whether the record was made in this browser run. True if memory holds the same run, because the browser empties
   * that memory when it closes.
   */
  isOfThisBrowserRun(run: LeaveRun): Promise<boolean>;
  /** Writes a new or changed run. The items of private windows go to memory only. */
  write(run: LeaveRun): Promise<void>;
  changeItem(item: LeaveItem): Promise<void>;
  /** Adds items to the recorded run, which a person has started or joined by a press. */
  join(items: readonly LeaveItem[], clearing: 'wanted' | 'unwanted', lists: ListsWork | null): Promise<void>;
  clear(): Promise<void>;
  /** Drops the items of a store that is gone. */
  forgetStore(storeId: StoreId): Promise<void>;
};

/** Keeps one run in two parts, so that its items of private windows never reach the disk. */
export function createLeaveRecords(parts: SplitRecords<LeaveRun | null>): LeaveRecords {
  async function read(): Promise<LeaveRun | null> {
    const { lasting, passing } = await parts.read();
    if (lasting === null || passing === null) return lasting ?? passing;
    return passing.id === lasting.id ? { ...lasting, items: [...lasting.items, ...passing.items] } : lasting;
  }

  async function clear(): Promise<void> {
    await parts.changeBoth(() => null);
  }

  /** Writes the part that may be on disk. False if a newer version's record is there, which is never overwritten. */
  async function writeLasting(run: LeaveRun): Promise<boolean> {
    const items = run.items.filter((item) => !isPrivate(item));
    if (run.items.length === 0 || items.length > 0) return parts.change('lasting', () => ({ ...run, items }));
    // If all items belong to private windows, the disk does not even show that there was a run.
    return (await parts.read()).lasting === null || parts.change('lasting', () => null);
  }

  return {
    read,
    clear,
    isOfThisBrowserRun: async ({ id }) => (await parts.read()).passing?.id === id,
    async write(run) {
      // What could not be written to disk is kept in memory only.
      const isLasting = await writeLasting(run);
      await parts.change('passing', () => ({ ...run, items: isLasting ? run.items.filter(isPrivate) : run.items }));
    },
    async changeItem(item) {
      const id = refId(item.ref);
      const put = (run: LeaveRun | null) =>
        run && { ...run, items: run.items.map((known) => (refId(known.ref) === id ? item : known)) };
      await (isPrivate(item) ? parts.change('passing', put) : parts.changeBoth(put));
    },
    async join(items, clearing, lists) {
      const { lasting, passing } = await parts.read();
      const first = lasting ?? passing;
      if (first === null) return;
      const add = (some: readonly LeaveItem[]) => (run: LeaveRun | null) => {
        const known = run ?? { ...first, items: [] };
        const joined = joinLists(known.lists ?? null, lists);
        const isWanted = clearing === 'wanted' && known.clearing === 'unwanted';
        return {
          ...known,
          because: 'press' as const,
          clearing: isWanted ? clearing : known.clearing,
          items: [...known.items, ...some],
          ...(joined === null ? {} : { lists: joined }),
        };
      };
      const inWindows = items.filter(isPrivate);
      const others = items.filter((item) => !isPrivate(item));
      const isLasting = lasting === null && others.length === 0 ? false : await parts.change('lasting', add(others));
      await parts.change('passing', add(isLasting ? inWindows : items));
    },
    async forgetStore(storeId) {
      await parts.change(
        'passing',
        (run) => run && { ...run, items: run.items.filter(({ ref }) => ref.storeId !== storeId) },
      );
      const left = await read();
      if (left !== null && isSpent(left)) await clear();
    },
  };
}

/**
 * Whether a run without items has nothing left to do or to show. A planned run stays: its items are read again when it
 * begins.
 */
function isSpent({ because, clearing, counts, endedAt, items }: LeaveRun): boolean {
  return items.length === 0 && counts === null && clearing === 'unwanted' && (because === 'press' || endedAt !== null);
}

/** Whether an item belongs to a private window, about which nothing may reach the disk. */
export function isPrivate({ ref }: LeaveItem): boolean {
  return isPrivateStore(ref.storeId);
}
