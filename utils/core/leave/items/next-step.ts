import type { Outcome } from '../../sign-out/outcome.ts';
import type { LeaveItem } from '../leave-run.ts';

/**
 * How an item is taken up. `first`: in the browser run in which it was recorded, with nothing done yet. `resumed`: an
 * earlier worker or browser run stopped in the middle of it, or before it. `returned`: it had ended, but the browser
 * was killed since and may have restored what was removed.
 */
export type TakeUp = 'first' | 'resumed' | 'returned';

/**
 * The sign-in that is here now, compared with the one that the item was recorded for. `untellable`: neither has a
 * digest, so they cannot be compared.
 */
export type SignInSeen = 'none' | 'same' | 'another' | 'untellable';

/** What was read about an item's site just before its next step. */
export type ItemFacts = {
  readonly signIn: SignInSeen;
  /** The outcome of a sign-out of this session that ended since the run was recorded. Read for a resumed item only. */
  readonly earlier: Outcome | null;
  /** `guide`: the site takes no sign-out request. Only the person can sign out, on the site's page. */
  readonly signOutKind: 'request' | 'guide';
  /** Whether the site may be asked at all: its definition is built in, or the user has tried it by hand. */
  readonly tried: boolean;
  /** False if the cookies are hidden from us. Then finding none says nothing. */
  readonly mayLook: boolean;
};

/** The next step of one item of a leave run. */
export type NextStep =
  | { readonly kind: 'none' }
  /** Only the record changes. */
  | { readonly kind: 'write'; readonly step: LeaveItem['step']; readonly outcome: Outcome | null }
  /** Asks the site to end the session. */
  | { readonly kind: 'sign-out' }
  /** Asks the site whether it still refuses the sign-in that came back. */
  | { readonly kind: 'ask-site' }
  /**
   * Another sign-in is here. Asks the site about it: if the site refuses it, as what it gives to anybody, the removal
   * goes on, else nothing is removed, and the outcome says so.
   */
  | { readonly kind: 'ask-another' }
  /** Removes nothing. The cookies that are here count as left. */
  | { readonly kind: 'spare' }
  /** Removes the site's tabs, stored data and cookies. The item is at `removing` when this is planned. */
  | { readonly kind: 'remove' };

/** What a row of a step table looks at. */
export type Known = { readonly item: LeaveItem; readonly facts: ItemFacts };

/**
 * One row of a step table. It fits an item that was taken up in one of these ways, is at one of these steps, and meets
 * the condition.
 */
export type StepRow = {
  readonly takeUp: readonly TakeUp[];
  readonly at: readonly LeaveItem['step'][];
  readonly when: (known: Known) => boolean;
  readonly next: (known: Known) => NextStep;
};

/** Ends an item with "could not tell", for this reason. */
export function endUntold(reason: Extract<Outcome, { kind: 'could-not-tell' }>['reason']): NextStep {
  return { kind: 'write', step: 'done', outcome: { kind: 'could-not-tell', reason, answer: null } };
}

/**
 * What follows from a sign-out's outcome: the removal, or the end. After "Refused." and "Could not tell." the cookies
 * stay, because without them the sign-out cannot be tried again. Where the sign-in is gone, there is nothing to try,
 * and what else is here goes.
 */
export function heed(outcome: Outcome): Extract<NextStep, { kind: 'write' }> {
  const removes =
    outcome.kind === 'signed-out' ||
    outcome.kind === 'already-signed-out' ||
    outcome.kind === 'removed-here-only' ||
    (outcome.kind === 'could-not-tell' && (outcome.reason === 'lost' || outcome.reason === 'gone-after-asking'));
  return { kind: 'write', step: removes ? 'removing' : 'done', outcome };
}

/** Whether there is no sign-in here, or surely the one that the item is about. */
export function isOwnOrNone({ facts: { signIn } }: Known): boolean {
  return signIn === 'none' || signIn === 'same';
}

/** Ends an item with the outcome that it already has. */
export function endAsIs({ item }: Known): NextStep {
  return { kind: 'write', step: 'done', outcome: item.outcome };
}
