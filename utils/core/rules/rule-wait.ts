import type { LeavePlan } from '../leave/leave-plan.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteRule } from './site-rule.ts';

/** What keeps a sign-out that is due from beginning. `sign-out`: another one of the same sign-in is not over. */
export type RuleHold = 'sound' | 'unsent-text' | 'download' | 'sign-out';

/** How far a rule is with one sign-in. Recorded before each step. No secrets. */
export type RuleWait = {
  readonly ref: SessionRef;
  /** The rule that this is about. Once another one is chosen, the waiting begins anew. */
  readonly rule: SiteRule;
  /** Keyed digest of the sign-in that this is about; null if it may not be digested. */
  readonly digest: string | null;
  /** The sign-out to come, from the moment on when the rule's condition holds; null while it does not hold. */
  readonly plan: LeavePlan | null;
  /**
   * `begun`: the sign-out was about to begin when this was written. `over`: it was carried out, or a person said "Not
   * now". Then nothing more comes until the condition has ended once.
   */
  readonly step: 'waits' | 'begun' | 'over';
  /** The id of the last sign-out's own record. Absent before it, and where an earlier version began it. */
  readonly recordId?: string;
  /** What kept the sign-out from beginning at the last look; null for nothing. */
  readonly heldBy: RuleHold | null;
  /** Set while this sign-in cannot be looked at, and until the next look at it; absent otherwise. */
  readonly lostSight?: true;
};

/** What the open tabs of a site in one cookie store show. */
export type TabsSeen = {
  /** How many are open. */
  readonly open: number;
  /** Whether one of them stands in front in a window that is not minimised. */
  readonly inFront: boolean;
  /** Whether one of them plays sound. */
  readonly sound: boolean;
};
