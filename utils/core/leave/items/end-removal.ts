import type { LeaveItem } from '../leave-run.ts';
import { kindOfSite } from '../other-sites.ts';
import type { TakeUp } from './next-step.ts';

/** What a removal came to, read again afterwards. `removed`: cookies that are gone. */
export type Removal = Pick<LeaveItem, 'cookiesLeft' | 'storage' | 'tabsLeft'> & { readonly removed: number };

/**
 * The item after its removal. Of a site without a definition the removal is all that was done: its outcome says how
 * many cookies went, and that it could not be told where the cookies are hidden by now. What was removed a second time
 * keeps the outcome of the first.
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
