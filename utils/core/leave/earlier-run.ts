import { countItems, type LeaveRun } from './leave-run.ts';

type Counts = NonNullable<LeaveRun['counts']>;

/** What a receipt still has to tell of a run whose names are not kept, and of a clearing of the whole browser. */
export type EarlierRun = Pick<LeaveRun, 'counts' | 'earlierClearing'>;

/** Takes over what an earlier run came to; nothing where there was none. */
export function takeOver(earlier: LeaveRun | null): EarlierRun {
  const clearing = earlier === null ? null : findResult(earlier);
  return { counts: earlier?.counts ?? null, ...(clearing === null ? {} : { earlierClearing: clearing }) };
}

/** The numbers of a run whose items are not kept, with those of an earlier one. */
export function countAll({ counts, items }: Pick<LeaveRun, 'counts' | 'items'>): Counts {
  const now = countItems(items);
  if (counts === null) return now;
  return { dark: counts.dark + now.dark, removed: counts.removed + now.removed, left: counts.left + now.left };
}

/** Whether the whole browser was cleared in this run, or in an earlier one whose receipt it goes on with. */
export function wasCleared({ clearing, earlierClearing }: Pick<LeaveRun, 'clearing' | 'earlierClearing'>): boolean {
  return clearing === 'done' || earlierClearing === 'done';
}

/** A run that ends with this clearing: where nothing was to be cleared, the earlier result is the result. */
export function withClearing({ earlierClearing, ...run }: LeaveRun, clearing: LeaveRun['clearing']): LeaveRun {
  if (clearing === 'unwanted') return { ...run, clearing: earlierClearing ?? clearing };
  // Cleared again, or tried again: only that it was done before says more than the new result.
  return clearing !== 'done' && earlierClearing === 'done'
    ? { ...run, clearing, earlierClearing }
    : { ...run, clearing };
}

function findResult(run: LeaveRun): NonNullable<LeaveRun['earlierClearing']> | null {
  if (wasCleared(run)) return 'done';
  return run.clearing === 'unwanted' || run.clearing === 'wanted' ? null : run.clearing;
}
