import { isUntold, type LeaveItem } from '../leave-run.ts';
import type { TakeUp } from './next-step.ts';

/** What a removal achieved, counted by reading again. `removed`: cookies that are gone. */
export type Removal = Pick<LeaveItem, 'cookiesLeft' | 'storage' | 'tabsLeft'> & { readonly removed: number };

/**
 * The item after its removal. What cannot be seen any more is not gone: it counts as left, and where nothing was seen
 * to count, the outcome becomes "could not tell". At a site that is not told nothing else was done, so the outcome gets
 * the number of removed cookies. A second removal keeps the outcome of the first.
 */
export function endRemoval(
  item: LeaveItem,
  { removed, ...left }: Removal,
  takeUp: TakeUp,
  mayLook: boolean,
): LeaveItem {
  const ended: LeaveItem = { ...item, ...left, step: 'done' };
  const unseen: LeaveItem = { ...ended, outcome: { kind: 'could-not-tell', reason: 'access-missing', answer: null } };
  if (!isUntold(item) || takeUp === 'returned') return mayLook || left.cookiesLeft > 0 ? ended : unseen;
  if (!mayLook) return unseen;
  return item.outcome?.kind === 'removed-here-only'
    ? { ...ended, outcome: { ...item.outcome, removedCookies: removed } }
    : ended;
}
