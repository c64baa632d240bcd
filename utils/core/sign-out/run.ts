import type { SiteAnswer, Verdict } from '../answers/answer.ts';
import type { DevicesAsked } from '../sessions/device.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { Scope } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import type { Outcome } from './outcome.ts';

/** One sign-out request, numbered and written down before it is sent. */
export type Attempt = {
  readonly method: number;
  readonly way: 'page' | 'background' | 'visit';
  readonly at: EpochMs;
  /** Null: sent, or about to be, and no answer was seen. */
  readonly answer: SiteAnswer | null;
  /** What the probe said afterwards; null until asked. */
  readonly after: Verdict | null;
};

/** Where a run stands; `guided` waits for the user to finish on the site's page. */
export type RunPhase = 'control' | 'request' | 'deciding' | 'guided' | 'tidying' | 'ended';

/** A sign-out as a record: written before each step, so that waking up can finish or report it. No secrets. */
export type SignOutRun = {
  readonly id: string;
  readonly ref: SessionRef;
  readonly scope: Scope;
  readonly phase: RunPhase;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs | null;
  /** The former end of the auth cookie; null when it had none. */
  readonly formerEnd: EpochMs | null;
  /** Keyed digest of the credential, 32 bits; null where the value is too short or too plain to digest. */
  readonly digest: string | null;
  readonly control: Verdict | null;
  readonly attempts: readonly Attempt[];
  /** In phase `guided`: the user asked to check and the site said "still signed in". */
  readonly stillSignedIn: boolean;
  /** The outcome; set with phase `tidying` and final with `ended`. */
  readonly outcome: Outcome | null;
  /** Tabs that were not reloaded because they hold unsent text. */
  readonly unsentTabs: readonly number[];
  /** Cookies that were removed here afterwards, counted by reading again. */
  readonly removedCookies: number;
  /** Set where this record is of other devices in the site's own list; it then has no outcome of its own. */
  readonly devices: DevicesAsked | null;
};

/** The run with what it came to; what is left is to tidy up. */
export function withOutcome(run: SignOutRun, outcome: Outcome): SignOutRun {
  return { ...run, outcome, phase: 'tidying' };
}
