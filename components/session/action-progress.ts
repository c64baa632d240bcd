import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { isSureSignIn } from '../../utils/core/sessions/is-sure-sign-in.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import { SHOWN_FOR } from '../../utils/core/sign-out/shown-runs.ts';
import type { Scope } from '../../utils/core/sites/site.ts';
import { type EpochMs, MINUTE } from '../../utils/core/time.ts';
import type { Command } from '../../utils/messages/protocol.ts';
import type { ActionResult } from '../model/action-result.ts';
import type { WorkingPhase } from '../wording/sign-out/phase-words.ts';
import type { SessionSlot } from './session-slots.ts';

/** The progress of the last action on a slot, from the press of a button to its result. */
export type ActionProgress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly phase: WorkingPhase | 'looking' | 'learning' | 'starting' | 'removing' }
  | { readonly kind: 'guided'; readonly runId: string; readonly scope: Scope; readonly stillSignedIn: boolean }
  /** `back`: the session that this ended is here again. `run`: the record of the sign-out, if any. */
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly back: boolean; readonly run: RunView | null };

/** How long a result is still shown beside a session that came back; later only the new session counts. */
const BACK_FOR = MINUTE;

type Known = {
  readonly session: SessionView | null;
  readonly run: RunView | null;
  readonly result: ActionResult | null;
  readonly busy: Command['type'] | null;
  readonly now: EpochMs;
};

export function findActionProgress({ session, run, result, busy, now }: Known): ActionProgress {
  if (busy === 'remove-data') return { kind: 'working', phase: 'removing' };
  if (run && run.phase !== 'ended' && run.phase !== 'guided') return { kind: 'working', phase: run.phase };
  if (busy === 'find-unsent-text') return { kind: 'working', phase: 'looking' };
  if (busy === 'sign-out' || busy === 'check-again') return { kind: 'working', phase: 'starting' };
  if (busy === 'try-site') return { kind: 'working', phase: 'learning' };
  if (run?.phase === 'guided')
    return { kind: 'guided', runId: run.id, scope: run.scope, stillSignedIn: run.stillSignedIn };
  if (run?.outcome) return { kind: 'ended', outcome: run.outcome, back: isBack(session, run.outcome), run };
  // The overview no longer shows the run: a session is here again, or the run ended long ago.
  if (!result?.outcome || now - result.at > (session ? BACK_FOR : SHOWN_FOR)) return { kind: 'idle' };
  return {
    kind: 'ended',
    outcome: result.outcome,
    back: isBack(session, result.outcome),
    run: result.run,
  };
}

/**
 * Whether a sign-in is here again that a result had ended. One that its site does not take is none, and what visitors
 * have too need not be one.
 */
export function isBack(session: SessionView | null, outcome: Outcome): boolean {
  return session !== null && isSureSignIn(session) && hasEndedIt(outcome);
}

function hasEndedIt(outcome: Outcome): boolean {
  return outcome.kind === 'signed-out' || (outcome.kind === 'removed-here-only' && outcome.remainingCookies === 0);
}

/** Whether the slot's window is lit: a session is here, and neither its site nor a result says that it is worthless. */
export function isLit({ session }: SessionSlot, progress: ActionProgress): boolean {
  if (session === null || (session.refused && progress.kind !== 'working')) return false;
  if (progress.kind !== 'ended' || progress.back) return true;
  const { outcome } = progress;
  return outcome.kind !== 'signed-out' && outcome.kind !== 'already-signed-out';
}
