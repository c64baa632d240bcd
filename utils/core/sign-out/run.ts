import { isSilent, type SiteAnswer, type Verdict } from '../answers/answer.ts';
import type { ListsWork } from '../lists/lists.ts';
import type { RemovalBegun } from '../removal/removal.ts';
import type { ListedAsked } from '../sessions/device.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SeenAt } from '../sites/seen-at.ts';
import type { Scope } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import type { Outcome } from './outcome.ts';

/** One sign-out request, numbered and written down before it is sent. */
export type Attempt = {
  readonly method: number;
  readonly way: 'page' | 'background' | 'visit' | 'press';
  readonly at: EpochMs;
  /** Null: the request was or may have been sent, and no answer was seen. */
  readonly answer: SiteAnswer | null;
  /** What the probe said after the request; null until it is asked. */
  readonly after: Verdict | null;
};

/**
 * Whether the site accepted a sign-out of ours: it answered a request with a status of success. What a page
 * answered that was visited or pressed, and what a person did on it, cannot be seen and does not count.
 */
export function wasAccepted({ answer }: Attempt): boolean {
  return answer?.kind === 'status' && answer.status >= 200 && answer.status < 300;
}

/**
 * Whether the site may have ended the session by this, though nothing confirms it: a visit, a redirect and an answer
 * that was lost tell nothing. An error and a test for humans are answers of a site that has not.
 */
export function mayHaveEndedIt({ answer }: Attempt): boolean {
  if (answer?.kind === 'status') return answer.status < 400;
  return answer?.kind !== 'not-sent' && answer?.kind !== 'challenge';
}

/**
 * The phases of a run. `rechecking`: the old sign-in still worked, and the site is asked once more a while later.
 * `guided` waits until the user is done on the site's page. `removing` is "Remove data here", which asks no site.
 */
export type RunPhase = 'control' | 'request' | 'deciding' | 'rechecking' | 'guided' | 'tidying' | 'removing' | 'ended';

/** The record of a sign-out. Written before each step, so that a later wake-up can finish or report it. No secrets. */
export type SignOutRun = SeenAt & {
  readonly id: string;
  readonly ref: SessionRef;
  readonly scope: Scope;
  readonly phase: RunPhase;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs | null;
  /** The former end of the auth cookie; null if it had none. */
  readonly formerEnd: EpochMs | null;
  /** Keyed digest of the credential, 32 bits; null if the value is too short or too plain to digest. */
  readonly digest: string | null;
  /**
   * Whether an auth cookie was written again after the run was over. Then the same digest no longer means that this
   * credential was ended: some sites keep one session id over sign-out and sign-in.
   */
  readonly writtenSince: boolean;
  /**
   * Whether a leave run or a rule asked for it. Then no page is opened: nobody may be there to sign out on it.
   */
  readonly byLeaving: boolean;
  /** Whether a rule asked for it. */
  readonly byRule: boolean;
  /**
   * Pressed while another sign-out of the same session, or any other removal, was under way: it begins after that one,
   * about the sign-in of the press. Absent where it has begun.
   */
  readonly waits?: true;
  readonly control: Verdict | null;
  readonly attempts: readonly Attempt[];
  /** In phase `guided`: the user asked us to check, and the site said "still signed in". */
  readonly stillSignedIn: boolean;
  /** Set with phase `tidying`, and final with phase `ended`. */
  readonly outcome: Outcome | null;
  /** Tabs that may still show the account: they hold, or may hold, unsent text, or did not let go of their page. */
  readonly unsentTabs: readonly number[];
  /** How many cookies were removed here afterwards, counted by reading again. */
  readonly removedCookies: number;
  /** The same digest of the credential that stood here when the run ended; null if there was none to digest. */
  readonly left: string | null;
  /** Whether another sign-in was seen here since the end. The result then stands in the history alone. */
  readonly newerSeen: boolean;
  /** With "Remove data here" that came to no sign-in known as one: what it took may be one, and it ended none. */
  readonly endedNone?: true;
  /** Set in phase `removing` alone. */
  readonly removal: RemovalBegun | null;
  /** With "Remove data here": what is taken out of the browser's lists. Absent where nothing is. */
  readonly lists?: ListsWork;
  /** Set if this record is about other devices or a program in the site's own list. It then has no outcome. */
  readonly devices: ListedAsked | null;
};

/**
 * Builds a run in which nothing has happened yet. It begins with the control probe, except for other devices: the end
 * of their sessions cannot be proved.
 */
export function buildRun(begun: Pick<SignOutRun, 'id' | 'ref' | 'scope' | 'startedAt'>): SignOutRun {
  return {
    ...begun,
    phase: begun.scope === 'other-devices' ? 'request' : 'control',
    endedAt: null,
    formerEnd: null,
    digest: null,
    writtenSince: false,
    byLeaving: false,
    byRule: false,
    control: null,
    attempts: [],
    stillSignedIn: false,
    outcome: null,
    unsentTabs: [],
    removedCookies: 0,
    left: null,
    newerSeen: false,
    removal: null,
    devices: null,
  };
}

/** The run with its outcome. Only the tidying is left. */
export function withOutcome(run: SignOutRun, outcome: Outcome): SignOutRun {
  return { ...run, outcome, phase: 'tidying' };
}

/** The run where the user has removed the site from the list meanwhile: it is over, and nothing more is done. */
export function ofUnknownSite(run: SignOutRun, at: EpochMs): SignOutRun {
  const outcome = { kind: 'could-not-tell', reason: 'site-unknown', answer: null } as const;
  return { ...run, outcome, phase: 'ended', endedAt: at };
}

/**
 * Whether a person pressed for this sign-out and has seen what it does. A server that did not answer, and a way that
 * could not be used, showed nothing. Where a guide is the only way, it shows itself: nothing is sent for it.
 */
export function isTry({ attempts, byLeaving, devices, phase, scope }: SignOutRun): boolean {
  if (byLeaving || devices !== null || scope !== 'this-browser') return false;
  if (phase === 'guided' && attempts.length === 0) return true;
  return (phase === 'guided' || phase === 'ended') && attempts.some(toldSomething);
}

/** The places in the site's list of the ways of which it was seen what they do. */
export function listTriedWays({ attempts }: Pick<SignOutRun, 'attempts'>): readonly number[] {
  return attempts.filter(toldSomething).map(({ method }) => method);
}

/** Whether it was seen what a try did: the site answered, a page of it was used, or its probe told afterwards. */
function toldSomething({ after, answer }: Attempt): boolean {
  if (after === 'yes' || after === 'no') return true;
  return answer !== null && !isSilent(answer) && answer.kind !== 'not-sent';
}

/** Whether a sign-out goes on, or waits for the person at the site's own page. */
export function isUnderWay({ phase }: Pick<SignOutRun, 'phase'>): boolean {
  return phase !== 'ended' && phase !== 'removing';
}
