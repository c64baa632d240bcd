import type { LeaveItem } from '../leave-run.ts';
import { kindOfSite } from '../other-sites.ts';
import type { TakeUp } from './next-step.ts';

/** What a removal achieved, counted by reading again. `removed`: cookies that are gone. */
export type Removal = Pick<LeaveItem, 'cookiesLeft' | 'storage' | 'tabsLeft'> & { readonly removed: number };

/**
 * The item after its removal. For a site without a definition nothing else was done: the outcome gets the number of
 * removed cookies, or becomes "could not tell" if the cookies cannot be seen any more. A second removal keeps the
 * outcome of the first.
 */
export function endRemoval(
  item: LeaveItem,
  { removed, ...left }: Removal,
  takeUp: TakeUp,
  mayLook: boolean,
): LeaveItem {
  const ended: LeaveItem = { ...item, ...left, step: 'done' };
  if (kindOfSite(item.ref.siteId) === 'defined' || takeUp === 'returned') return ended;
  if (!mayLook) return { ...ended, outcome: { kind: 'could-not-tell', reason: 'access-missing', answer: null } };
  return item.outcome?.kind === 'removed-here-only'
    ? { ...ended, outcome: { ...item.outcome, removedCookies: removed } }
    : ended;
}
