import type { Command } from '../utils/messages/protocol.ts';
import type { RunView } from '../utils/core/overview.ts';
import type { Outcome } from '../utils/core/sign-out/outcome.ts';
import { SHOWN_FOR } from '../utils/core/sign-out/shown-runs.ts';
import type { EpochMs } from '../utils/core/time.ts';
import type { Said } from './app-model.ts';
import type { Subject } from './subjects.ts';
import type { WorkingPhase } from './wording/phase-words.ts';

/** Where a subject stands between a press of a button and its result. */
export type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly phase: WorkingPhase | 'starting' | 'removing' }
  | { readonly kind: 'guided'; readonly runId: string; readonly stillSignedIn: boolean }
  | { readonly kind: 'ended'; readonly outcome: Outcome };

type Known = { readonly run: RunView | null; readonly said: Said | null; readonly busy: Command['type'] | null; readonly now: EpochMs };

export function findStage({ run, said, busy, now }: Known): Stage {
  if (busy === 'remove-data') return { kind: 'working', phase: 'removing' };
  if (run && run.phase !== 'ended' && run.phase !== 'guided') return { kind: 'working', phase: run.phase };
  if (busy === 'sign-out' || busy === 'check-again') return { kind: 'working', phase: 'starting' };
  if (run?.phase === 'guided') return { kind: 'guided', runId: run.id, stillSignedIn: run.stillSignedIn };
  const outcome = said?.outcome && now - said.at < SHOWN_FOR ? said.outcome : (run?.outcome ?? null);
  return outcome === null ? { kind: 'idle' } : { kind: 'ended', outcome };
}

/** Whether the window is lit: a session is here, and no result says that its cookie means nothing any more. */
export function isLit({ session }: Subject, stage: Stage): boolean {
  if (session === null) return false;
  if (stage.kind !== 'ended') return true;
  const { outcome } = stage;
  return outcome.kind === 'signed-out' ? outcome.signedInAgain : outcome.kind !== 'already-signed-out';
}
