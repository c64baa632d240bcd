/**
 * How long Lights Out waits, in ms. All waits that a person or a story sits through are here, and only here.
 * The build for stories uses tests/practice-sites/e2e-waits.ts instead, with shorter waits. That build may differ in
 * waits and known addresses, never in what a definition or a rule means.
 */
export const waits = {
  /** For a site's answer to one request of ours. Without an answer the step is "could not tell". */
  answer: 10_000,
  /** For a page to load that signs out when visited. */
  visit: 10_000,
  /** For another page to begin to load in a tab of ours, where it is not told whether the one that has is empty. */
  emptyPage: 1_500,
  /** How long a page must be quiet, without changes and new requests, before and after a control in it is pressed. */
  quiet: 500,
  /** For a page to become quiet. Some never are: then this must do. */
  quietAtLast: 4_000,
  /** Before a page that does not answer is looked at again: large ones are busy with their own start. */
  busyPage: 1_500,
  /**
   * Before the site is asked a second time whether an old sign-in still works: some servers take it for a while after
   * its end, because requests may be under way. Shorter than the browser lets an idle background live (30 s).
   */
  secondLook: 20_000,
  /** For a page that is shown anew after a sign-out to set the cookies that it gives to visitors. */
  visitorCookies: 2_000,
  /** The length of the countdown before a run that no person started, and the time that each putting off adds. */
  countdown: 60_000,
} as const;
