import type { ListsWork } from '../lists/lists.ts';
import type { RemovalPlan } from '../removal/removal.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { Outcome } from '../sign-out/outcome.ts';
import type { SeenAt } from '../sites/seen-at.ts';
import type { EpochMs } from '../time.ts';
import { waits } from '../waits.ts';
import type { Hold } from './hold.ts';
import { kindOfSite } from './other-site-id.ts';

/**
 * One session of a leave run. Recorded before each step, so that a later wake-up can finish or report it. No secrets.
 */
export type LeaveItem = SeenAt & {
  readonly ref: SessionRef;
  /** Keyed digest of the credential at the start of the run; null if it may not be digested. */
  readonly digest: string | null;
  /** `needs-you`: the site takes no sign-out request, so the person signs out on the site's page. */
  readonly step: 'waiting' | 'signing-out' | 'removing' | 'needs-you' | 'done';
  /** The id of its sign-out's own record. Absent until that begins, and where an earlier version wrote the item. */
  readonly recordId?: string;
  /** What its sign-out achieved; null before that, and for `needs-you`. */
  readonly outcome: Outcome | null;
  /** Number of the site's cookies that are still here after the removal, counted by reading again. */
  readonly cookiesLeft: number;
  /** How its stored data other than cookies was removed, as far as the browser lets us; null before the removal. */
  readonly storage: RemovalPlan['storage'] | null;
  /** Its tabs that stay open, because they hold or may hold unsent text. */
  readonly tabsLeft: readonly number[];
};

/**
 * What began a run: a person's press, or on a shared computer a time without use, a time of day, a chosen delay or a
 * locked screen.
 */
export type LeaveCause = 'press' | 'idle' | 'time' | 'later' | 'lock';

/** A run that signs out of everything that was ticked, before a person leaves this computer. */
export type LeaveRun = {
  readonly id: string;
  readonly because: LeaveCause;
  /** When the run begins. Until then it counts down and can be put off. For a press the same as `startedAt`. */
  readonly beginsAt: EpochMs;
  /** How often the run was put off. */
  readonly putOff: number;
  /** When the run was recorded. */
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs | null;
  readonly items: readonly LeaveItem[];
  /**
   * On a shared computer, a run that was finished in a later browser run keeps only these counts and no items. A run
   * that goes on with its receipt has them beside its own items. Else null.
   */
  readonly counts: { readonly dark: number; readonly removed: number; readonly left: number } | null;
  /**
   * Whether the whole browser is cleared afterwards, and the result. `not-tried`: another person may have signed in.
   */
  readonly clearing: 'unwanted' | 'wanted' | 'done' | 'permission-missing' | 'failed' | 'not-tried';
  /** What clearing came to in an earlier run whose receipt this one goes on with. Absent where nothing was to be. */
  readonly earlierClearing?: 'done' | 'permission-missing' | 'failed' | 'not-tried';
  /** What is taken out of the browser's lists after the sign-outs. Absent where nothing is. */
  readonly lists?: ListsWork;
  /** What holds a run that no person started against sleep and a moving clock; null for a press. */
  readonly hold: Hold | null;
};

/** In ms. How long a run that no person started counts down, and by how much each press puts it off. */
export const COUNTS_DOWN_FOR = waits.countdown;

/** Whether the site confirmed the end and none of its cookies is left here. Only then its window goes dark. */
export function isDark({ step, outcome, cookiesLeft }: Pick<LeaveItem, 'step' | 'outcome' | 'cookiesLeft'>): boolean {
  return (
    step === 'done' && cookiesLeft === 0 && (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out')
  );
}

/** The part of an item that tells how it ended. */
export type EndOfItem = Pick<LeaveItem, 'ref' | 'step' | 'outcome' | 'cookiesLeft' | 'storage' | 'tabsLeft'>;

/** Whether a run tells the site nothing: it has no definition, or nobody has tried by hand how it signs out. */
export function isUntold({ ref, outcome }: Pick<LeaveItem, 'ref' | 'outcome'>): boolean {
  const isUntried = outcome?.kind === 'removed-here-only' && outcome.reason === 'not-tried-yet';
  return kindOfSite(ref.siteId) === 'other' || isUntried;
}

/** Whether everything possible was done for a site that is not told: its data is gone. */
export function isOnlyRemoved(item: EndOfItem): boolean {
  const { step, outcome, cookiesLeft, storage, tabsLeft } = item;
  const isGone = cookiesLeft === 0 && tabsLeft.length === 0 && (storage === 'by-browser' || storage === 'by-page');
  return isUntold(item) && step === 'done' && isGone && outcome?.kind === 'removed-here-only';
}

/** Counts a run's items by what became of them. */
export function countItems(items: readonly EndOfItem[]): { dark: number; removed: number; left: number } {
  const dark = items.filter(isDark).length;
  const removed = items.filter(isOnlyRemoved).length;
  return { dark, removed, left: items.length - dark - removed };
}
