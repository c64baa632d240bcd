import { isUntold, type LeaveItem } from '../leave-run.ts';
import type { TakeUp } from './next-step.ts';

/**
 * What a removal achieved, counted by reading again. `removed`: cookies that it found, and that are gone. `signIn`:
 * whether a sign-in was still here when it came to it; `may-be`: nothing proves that none was.
 */
export type Removal = Pick<LeaveItem, 'cookiesLeft' | 'storage' | 'tabsLeft'> & {
  readonly removed: number;
  readonly signIn: 'found' | 'may-be' | 'gone';
};

/**
 * The item after its removal. What cannot be seen any more is not gone: it counts as left, and where nothing was seen
 * to count, the outcome becomes "could not tell". At a site that is not told nothing else was done, so the outcome gets
 * the number of removed cookies. A second removal keeps the outcome of the first.
 */
export function endRemoval(
  item: LeaveItem,
  { removed, signIn, ...left }: Removal,
  takeUp: TakeUp,
  mayLook: boolean,
): LeaveItem {
  const ended: LeaveItem = { ...item, ...left, step: 'done' };
  const unseen: LeaveItem = { ...ended, outcome: { kind: 'could-not-tell', reason: 'access-missing', answer: null } };
  if (!isUntold(item) || takeUp === 'returned') return mayLook || left.cookiesLeft > 0 ? ended : unseen;
  if (!mayLook) return unseen;
  if (item.outcome?.kind !== 'removed-here-only') return ended;
  // After an interruption, it may have been this run that took it before.
  const isGone = takeUp === 'first' && signIn === 'gone';
  const isUnproven = item.outcome.reason === 'no-sign-in' && signIn !== 'gone';
  const reason = isGone ? 'no-sign-in' : isUnproven ? 'site-not-told' : item.outcome.reason;
  return { ...ended, outcome: { ...item.outcome, reason, removedCookies: removed } };
}
