import type { RemovalPlan } from '../removal/removal.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { Outcome } from '../sign-out/outcome.ts';
import type { EpochMs } from '../time.ts';
import { waits } from '../waits.ts';
import { kindOfSite } from './other-sites.ts';

/** One session of a leave run: written down before each step, so that waking up can finish or report it. No secrets. */
export type LeaveItem = {
  readonly ref: SessionRef;
  /** Keyed digest of the credential when the run began; null where it may not be digested. */
  readonly digest: string | null;
  /** `needs-you`: the site has no sign-out that could be asked for; the person ends it on the site's page. */
  readonly step: 'waiting' | 'signing-out' | 'removing' | 'needs-you' | 'done';
  /** What its sign-out achieved; null before that, and for `needs-you`. */
  readonly outcome: Outcome | null;
  /** Cookies of the site that are still here after the removal, counted by reading again. */
  readonly cookiesLeft: number;
  /** How what it stored beside cookies was removed, as far as the browser lets us; null before that. */
  readonly storage: RemovalPlan['storage'] | null;
  /** Its tabs that stay open: they hold, or may hold, text that was not sent. */
  readonly tabsLeft: readonly number[];
};

/**
 * What began a run: a person's press, or on a shared computer a time without use, a time of day, a wish for later, a
 * locked screen.
 */
export type LeaveCause = 'press' | 'idle' | 'time' | 'later' | 'lock';

/** Signing out of everything ticked before leaving this computer. */
export type LeaveRun = {
  readonly id: string;
  readonly because: LeaveCause;
  /** When it begins; until then it counts down and can be put off. The same as `startedAt` for a press. */
  readonly beginsAt: EpochMs;
  /** How often it was put off. */
  readonly putOff: number;
  /** When it was written down. */
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs | null;
  readonly items: readonly LeaveItem[];
  /** On a shared computer a run that was finished at a later start tells counts alone; then its items are gone. */
  readonly counts: { readonly dark: number; readonly removed: number; readonly left: number } | null;
  /**
   * Whether the whole browser is cleared afterwards, and what came of it. `not-tried`: somebody else may be signed in
   * by then.
   */
  readonly clearing: 'unwanted' | 'wanted' | 'done' | 'permission-missing' | 'failed' | 'not-tried';
};

/** So long a run that nobody pressed counts down, and so far each press puts it off. */
export const COUNTS_DOWN_FOR = waits.countdown;

/** Whether the site confirmed the end and nothing of its sign-in is left here: only then its window goes dark. */
export function isDark({ step, outcome, cookiesLeft }: Pick<LeaveItem, 'step' | 'outcome' | 'cookiesLeft'>): boolean {
  return (
    step === 'done' && cookiesLeft === 0 && (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out')
  );
}

/** What of an item tells how it ended. */
export type EndOfItem = Pick<LeaveItem, 'ref' | 'step' | 'outcome' | 'cookiesLeft' | 'storage' | 'tabsLeft'>;

/** Whether all is done that can be for a site without a definition: nothing of it is left here, and it was not told. */
export function isOnlyRemoved({ ref, step, outcome, cookiesLeft, storage, tabsLeft }: EndOfItem): boolean {
  const isGone = cookiesLeft === 0 && tabsLeft.length === 0 && (storage === 'by-browser' || storage === 'by-page');
  return kindOfSite(ref.siteId) === 'other' && step === 'done' && isGone && outcome?.kind === 'removed-here-only';
}

/** Counts a run's items by what became of them. */
export function countItems(items: readonly EndOfItem[]): { dark: number; removed: number; left: number } {
  const dark = items.filter(isDark).length;
  const removed = items.filter(isOnlyRemoved).length;
  return { dark, removed, left: items.length - dark - removed };
}
