import type { SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Scope } from '../../core/sites/site.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Ids } from '../../ports/computer.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { AskedBy } from './begin-run.ts';
import type { SignOutPorts } from './take-step.ts';
import type { TidyUpPorts } from './tidy-up.ts';

export type SignOutRunnerPorts = SignOutPorts &
  TidyUpPorts & {
    readonly ids: Ids;
    readonly reportBug: ReportBug;
    /** Called after each step was written: updates the screens and sets the alarm that wakes us if we are stopped. */
    readonly onStep: (run: SignOutRun) => Promise<void>;
  };

export type SignOutRunner = {
  /**
   * Signs out, or joins the sign-out of the same session that is under way. Null for a site that we do not know.
   *
   * @param about the digest of the sign-in that is meant; null for the one that is here
   * @param recordId the id of the record, if one begins; null for any
   */
  signOut(
    ref: SessionRef,
    scope: Scope,
    by: Exclude<AskedBy, 'rule'>,
    about?: string | null,
    recordId?: string | null,
  ): Promise<SignOutRun | null>;
  /**
   * The same for a rule, in this browser, and only for the sign-in of this digest. Null also where a sign-out of it is
   * not over: then none begins.
   */
  signOutByRule(ref: SessionRef, digest: string | null, recordId: string | null): Promise<SignOutRun | null>;
  /** Ends a run whose guide the user has followed, where the result cannot be seen from here. */
  guideDone(runId: string): Promise<SignOutRun | null>;
  /** Drops the record of a run that is over or waits for the user, and lets go of its credential. */
  dismiss(runId: string): Promise<void>;
  /** After a guide: asks the site whether the user's own sign-out worked. */
  checkAgain(runId: string): Promise<SignOutRun | null>;
  /** Finishes or reports the runs that were interrupted, and ends guides that nobody followed. */
  resume(): Promise<void>;
  /** When the next guide ends that nobody followed; null for none. */
  nextGuideEnd(): Promise<EpochMs | null>;
  isBusy(): boolean;
};
