import type { ListName } from '../core/lists/lists.ts';
import type { EpochMs } from '../core/time.ts';

/** A permission for a list of the browser that a person granted in a press, and that is given back after the work. */
export type LentPermissions = {
  isHeld(list: ListName): Promise<boolean>;
  giveBack(lists: readonly ListName[]): Promise<void>;
};

/** One entry of a list. `id`: what the list itself calls it. The addresses are kept nowhere. */
export type ListEntry = {
  readonly id: string;
  /** The page's address, or those that a download came from. */
  readonly addresses: readonly string[];
};

/** When an entry was made, or a page visited: the first and the last time. */
export type EntryTimes = { readonly first: EpochMs; readonly last: EpochMs };

/** A list of the browser, as far as its permission is held. */
export type BrowserList = {
  /** Every entry of this time, both ends included. */
  entries(from: EpochMs, until: EpochMs): Promise<readonly ListEntry[]>;
  /** Null if the entry is not there. */
  times(entry: ListEntry): Promise<EntryTimes | null>;
  /** Takes one entry off the list, whole: of a page, all visits. */
  take(entry: ListEntry): Promise<void>;
};

/** The lists of the browser. None of them tells its stores apart, and private windows are in none. */
export type BrowserLists = Readonly<Record<ListName, BrowserList>>;

/** Tabs that were closed and can be brought back, where the browser lets an extension forget one. */
export type ClosedTabs = {
  /** Forgets those with such an address that were closed at such a moment, and tells how many. */
  forget(isOwn: (address: string, closedAt: EpochMs) => boolean): Promise<number>;
};
