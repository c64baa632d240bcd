import type { Overview } from '../../core/overview/overview.ts';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import type { Extra, Reply, Result } from '../../messages/protocol.ts';

type Done = Extract<Reply, { ok: true }>;

/** Answers a command: what it led to, what only the asking screen needs, and a fresh overview. */
export type ReplyWith = (result: Result, outcome?: Outcome | null, extra?: Extra | null) => Promise<Done>;

/** Every reply carries an overview that was read after the command was carried out. */
export function createReply(readOverview: () => Promise<Overview>): ReplyWith {
  return async (result, outcome = null, extra = null) => ({
    ok: true,
    result,
    outcome,
    extra,
    overview: await readOverview(),
  });
}
