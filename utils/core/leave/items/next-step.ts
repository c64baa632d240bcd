import type { Outcome } from '../../sign-out/outcome.ts';
import type { LeaveItem } from '../leave-run.ts';

/**
 * How an item is taken up. `first`: in the run of the browser in which it was written down, and nothing was done yet.
 * `resumed`: an earlier worker or browser left it somewhere on its way. `returned`: it had ended, and a browser that
 * was killed since may have brought back what was removed.
 */
export type TakeUp = 'first' | 'resumed' | 'returned';

/**
 * The sign-in that is here now, against the one that the item was written down for. `untellable`: neither of the two
 * has a digest, so they cannot be compared.
 */
export type SignInSeen = 'none' | 'same' | 'another' | 'untellable';

/** What was read about an item's site just before its next step. */
export type ItemFacts = {
  readonly signIn: SignInSeen;
  /**
   * What a sign-out of this session came to that ended since the run was written down; read for a resumed item alone.
   */
  readonly earlier: Outcome | null;
  /** `guide`: the site cannot be asked to sign out; only the person can do it, on the site's page. */
  readonly signOutKind: 'request' | 'guide';
  /** False where the cookies are hidden from us, so that none being here means nothing. */
  readonly mayLook: boolean;
};

/** What comes next for one item of a leave run. */
export type NextStep =
  | { readonly kind: 'none' }
  /** Nothing is done but to write this down. */
  | { readonly kind: 'write'; readonly step: LeaveItem['step']; readonly outcome: Outcome | null }
  /** The site is asked to end the session. */
  | { readonly kind: 'sign-out' }
  /** The site is asked whether it still refuses the sign-in that came back. */
  | { readonly kind: 'ask-site' }
  /** Nothing goes after all, and the cookies that are here count as left. */
  | { readonly kind: 'spare' }
  /** Tabs, stored data and cookies of the site go; the item stands at `removing` by then. */
  | { readonly kind: 'remove' };

/** What a row of a step table looks at. */
export type Known = { readonly item: LeaveItem; readonly facts: ItemFacts };

/** One row of a step table. It fits an item that was taken up so, stands there, and meets the condition. */
export type StepRow = {
  readonly takeUp: readonly TakeUp[];
  readonly at: readonly LeaveItem['step'][];
  readonly when: (known: Known) => boolean;
  readonly next: (known: Known) => NextStep;
};

/** Ends an item because this cannot be told. */
export function endUntold(reason: Extract<Outcome, { kind: 'could-not-tell' }>['reason']): NextStep {
  return { kind: 'write', step: 'done', outcome: { kind: 'could-not-tell', reason, answer: null } };
}

/**
 * What follows from a sign-out's outcome: the removal, or the end. After "Refused." and "Could not tell." the cookies
 * stay:
 * they are the only key to try again.
 */
export function heed(outcome: Outcome): Extract<NextStep, { kind: 'write' }> {
  const removes =
    outcome.kind === 'signed-out' || outcome.kind === 'already-signed-out' || outcome.kind === 'removed-here-only';
  return { kind: 'write', step: removes ? 'removing' : 'done', outcome };
}

/** Whether nothing stands here, or surely the sign-in that the item is about. */
export function isOwnOrNone({ facts: { signIn } }: Known): boolean {
  return signIn === 'none' || signIn === 'same';
}

/** Ends an item with the outcome that it has. */
export function endAsIs({ item }: Known): NextStep {
  return { kind: 'write', step: 'done', outcome: item.outcome };
}
