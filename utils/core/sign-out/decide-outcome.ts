import type { SiteAnswer, Verdict } from '../answers/answer.ts';
import { assertNever } from '../assert-never.ts';
import type { EpochMs } from '../time.ts';
import type { CouldNotTellReason, Outcome } from './outcome.ts';

/** What was found out after a sign-out request. */
export type Findings = {
  /** The answer to the same probe before the request; null if there was no probe to ask. */
  readonly control: Verdict | null;
  readonly deciding: Verdict;
  /** Which credential the deciding probe carried; `none`: it could not be asked. */
  readonly carried: 'old-credential' | 'jar' | 'none';
  /**
   * This browser, by its jar: `in` with the old credential, `replaced` by another one that may work, `out`, or
   * `unknown`.
   */
  readonly browser: 'in' | 'out' | 'replaced' | 'unknown';
  /** Why the deciding probe did not tell. Used only if it did not. */
  readonly silence: CouldNotTellReason;
  /** What came of the deciding probe; of the sign-out itself where it came to no answer and there is no probe. */
  readonly probeAnswer: SiteAnswer | null;
  readonly requestAnswer: SiteAnswer | null;
  /** Auth cookies that the probe does not judge, and keys of web storage. */
  readonly untried: readonly string[];
  readonly formerEnd: EpochMs | null;
};

/**
 * The promises' table as a function. It says "signed out" in two cases only: the site refuses the old credential that
 * it accepted just before; or the old credential may not be tried, and the site refuses what the jar holds now. Never
 * while this browser holds a credential that may work: a site that replaces the credential without ending the session
 * looks the same.
 */
export function decideOutcome(findings: Findings): Outcome {
  const { control, deciding, carried, browser } = findings;
  switch (deciding) {
    case 'could-not-tell':
      return couldNotTell(findings, findings.silence);
    case 'no':
      if (control !== 'yes') return couldNotTell(findings, 'unclear-before');
      if (carried === 'none') return couldNotTell(findings, findings.silence);
      if (browser !== 'out') return couldNotTell(findings, browser === 'unknown' ? 'cookies-unreadable' : 'replaced');
      return {
        kind: 'signed-out',
        oldSignIn: carried === 'old-credential' ? 'refused' : 'not-tried',
        untried: findings.untried,
      };
    case 'yes':
      if (browser === 'out')
        return {
          kind: 'removed-here-only',
          reason: 'still-works',
          worksUntil: findings.formerEnd,
          removedCookies: 0,
          remainingCookies: 0,
        };
      return browser === 'replaced'
        ? couldNotTell(findings, 'changed-since')
        : { kind: 'refused', answer: findings.requestAnswer };
    default:
      return assertNever(deciding);
  }
}

function couldNotTell(findings: Findings, reason: CouldNotTellReason): Outcome {
  return { kind: 'could-not-tell', reason, answer: findings.probeAnswer };
}
