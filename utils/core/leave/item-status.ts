import { type EndOfItem, isDark, isOnlyRemoved, type LeaveRun } from './leave-run.ts';

/** Whether an item's sign-in is in this browser now. `cannot-see`: we have no access to look. */
export type Seen = 'here' | 'not-here' | 'cannot-see';

/**
 * What became of an item by now.
 * `dark`: the site confirmed the end. `gone`: the person was to end it on the site's page, and it is no longer in this
 * browser; or the site has no question to ask, and the sign-in went when it was asked to sign out. Nothing is left to
 * do here, but the site's confirmation was not seen. `removed`: the site could not be told, and its data is no longer
 * here. `left`: everything else.
 */
export type ItemStatus = 'dark' | 'gone' | 'removed' | 'left';

/**
 * Finds what became of an item. An item that came back after its end counts as left, and so does one that was left to
 * the person and then went with everything else when the whole browser was cleared: nobody may have told its site.
 */
export function findItemStatus(item: EndOfItem, seen: Seen, clearing: LeaveRun['clearing']): ItemStatus {
  if (isOnlyRemoved(item)) return seen === 'here' ? 'left' : 'removed';
  if (isDark(item)) return seen === 'here' ? 'left' : 'dark';
  if (isGoneAfterAsking(item)) return seen === 'not-here' ? 'gone' : 'left';
  return item.step === 'needs-you' && seen === 'not-here' && clearing !== 'done' ? 'gone' : 'left';
}

function isGoneAfterAsking({ cookiesLeft, outcome, step }: EndOfItem): boolean {
  const isGone = outcome?.kind === 'could-not-tell' && outcome.reason === 'gone-after-asking';
  return step === 'done' && cookiesLeft === 0 && isGone;
}
