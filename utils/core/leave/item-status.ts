import { type EndOfItem, isDark, isOnlyRemoved } from './leave-run.ts';

/** What a look at this browser says of an item's sign-in. `cannot-see`: nobody may look there now. */
export type Seen = 'here' | 'not-here' | 'cannot-see';

/**
 * How an item of a run stands by now. `dark`: the site confirmed the end. `gone`: the person was to end it on the
 * site's page, and it is no longer in this browser; nothing is left to do here, but nobody saw the site confirm it.
 * `removed`: a site that could not be told, whose data is no longer here.
 * `left`: all else.
 */
export type ItemStatus = 'dark' | 'gone' | 'removed' | 'left';

/** Finds how an item stands: what came back after its end counts as left. */
export function findItemStatus(item: EndOfItem, seen: Seen): ItemStatus {
  if (isOnlyRemoved(item)) return seen === 'here' ? 'left' : 'removed';
  if (isDark(item)) return seen === 'here' ? 'left' : 'dark';
  return item.step === 'needs-you' && seen === 'not-here' ? 'gone' : 'left';
}
