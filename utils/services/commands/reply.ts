import type { Overview } from '../../core/overview/overview.ts';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import type { Extra } from '../../messages/extra.ts';
import type { Reply, Result } from '../../messages/protocol.ts';

type Done = Extract<Reply, { ok: true }>;

/**
 * Builds the reply to a command: its result and outcome, extra data for the asking screen only, and a fresh overview.
 */
export type ReplyWith = (result: Result, outcome?: Outcome | null, extra?: Extra | null) => Promise<Done>;

/** The overview in a reply is always read after the command was carried out. */
export function createReply(readOverview: () => Promise<Overview>): ReplyWith {
  return async (result, outcome = null, extra = null) => ({
    ok: true,
    result,
    outcome,
    extra,
    overview: await readOverview(),
  });
}
