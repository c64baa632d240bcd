import type { SiteAnswer } from '../answers/answer.ts';
import type { EpochMs } from '../time.ts';

/** What a sign-out achieved; each kind is one line of the promises' table. */
export type Outcome =
  | {
      readonly kind: 'signed-out';
      /** `refused`: the old credential was tried and the site refused it. */
      readonly oldSignIn: 'refused' | 'not-tried';
      /** Auth cookies that the probe says nothing about. */
      readonly untried: readonly string[];
    }
  | {
      readonly kind: 'removed-here-only';
      /** `no-sign-in`: there was none left to end when the data was removed. */
      readonly reason: 'still-works' | 'site-not-told' | 'no-sign-in';
      /** The former cookie's end; null when it had none or it is unknown. */
      readonly worksUntil: EpochMs | null;
      readonly removedCookies: number;
      readonly remainingCookies: number;
    }
  | { readonly kind: 'already-signed-out' }
  | { readonly kind: 'refused'; readonly answer: SiteAnswer | null }
  | { readonly kind: 'could-not-tell'; readonly reason: CouldNotTellReason; readonly answer: SiteAnswer | null };

export type CouldNotTellReason =
  | 'site-silent' // the deciding probe got no clear answer
  | 'unclear-before' // the control probe got none, so a later "no" proves nothing
  | 'not-checked' // another device's end cannot be seen from here
  | 'two-sign-ins' // two different sign-ins stand under one name: which of them the site reads cannot be told
  | 'failed' // a fault of our own
  | 'no-probe' // nothing is known that could be asked
  | 'interrupted' // the browser stopped us and the old credential is gone
  // the old credential is dead, but this browser holds another that may be the same session's: rotated, or new
  | 'replaced'
  | 'changed-since' // another sign-in stands where the old one stood: not touched
  | 'cookies-unreadable' // the browser did not let us read this cookie store
  | 'access-missing'; // host permission taken away
