/**
 * How long Lights Out waits, in ms: the one place for lengths that a person, or a story in a real browser, sits
 * through.
 * The build for stories puts shorter ones in their place (tests/practice-sites/e2e-waits.ts). It may change how long is
 * waited, and which addresses are known; never what a definition or a rule means.
 */
export const waits = {
  /** For an answer of a site to one request of ours: after it, the step is "could not tell". */
  answer: 10_000,
  /** For a page that is visited to sign out to be loaded. */
  visit: 10_000,
  /** What a countdown before a run that nobody pressed counts, and what each putting off adds. */
  countdown: 60_000,
} as const;
