import type { SiteAnswer } from '../answers/answer.ts';
import type { EpochMs } from '../time.ts';

/** What a sign-out achieved; each kind is one line of the promises' table. */
export type Outcome =
  | {
      readonly kind: 'signed-out';
      /** `refused`: the old credential was tried and the site refused it. */
      readonly oldSignIn: 'refused' | 'not-tried';
      /** Auth cookies that the probe does not judge, and keys of web storage. */
      readonly untried: readonly string[];
    }
  | {
      readonly kind: 'removed-here-only';
      /**
       * `no-sign-in`: there was no sign-in left when the data was removed. `not-tried-yet`: how the
       * site signs out was never tried by hand, so a run over many sites did not tell it.
       */
      readonly reason: 'still-works' | 'site-not-told' | 'not-tried-yet' | 'no-sign-in';
      /** The former end of the cookie; null if it had none or it is unknown. */
      readonly worksUntil: EpochMs | null;
      readonly removedCookies: number;
      readonly remainingCookies: number;
    }
  | { readonly kind: 'already-signed-out' }
  | { readonly kind: 'refused'; readonly answer: SiteAnswer | null }
  | { readonly kind: 'could-not-tell'; readonly reason: CouldNotTellReason; readonly answer: SiteAnswer | null };

export type CouldNotTellReason =
  | 'site-silent' // the deciding probe got no clear answer, or a site without one took no sign-out of ours
  | 'unclear-before' // the control probe got no clear answer, so a later "no" proves nothing
  | 'not-checked' // the end of another device's session cannot be seen from here
  | 'two-sign-ins' // two sign-ins stand under one name, and we cannot tell which of them the site reads
  | 'failed' // an error of our own
  | 'no-probe' // no probe is known
  | 'inside-another' // the sign-in is inside another site's page, and the site has no way that needs no page of its own
  | 'removal-interrupted' // the removal was interrupted, and a sign-in is here that cannot be compared with the old one
  | 'interrupted' // the run was interrupted, and the old credential is gone
  // the sign-in is gone here, its old credential may not be tried, and the site accepted no sign-out of ours
  | 'not-told'
  // the same, but the site accepted the sign-out, and something else than its answer removed the sign-in meanwhile
  | 'removed-meanwhile'
  // no probe is known, but the sign-in went out of this browser after the site was asked in a page
  | 'gone-after-asking'
  // the same, but a sign-in cookie of the site is still here
  | 'here-after-asking'
  | 'asked-in-part' // the site's sign-out takes several requests, and not all of them were taken
  | 'lost' // the sign-in was gone from this browser before the site was told
  // the old credential is dead, but the browser holds another one: a new sign-in, or the same session's new credential
  | 'replaced'
  | 'changed-since' // another sign-in has replaced the old one, and was not touched
  | 'cookies-unreadable' // the browser did not let us read this cookie store
  | 'access-missing' // access to the site's hosts was taken away
  | 'turned-off' // the site was turned off in Lights Out after it was ticked
  // the site was ticked under another version of Lights Out, or was removed from the list since
  | 'site-unknown';
