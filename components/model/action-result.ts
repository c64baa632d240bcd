import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import type { RemovalReport } from '../../utils/core/removal/removal.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { Reply, Result } from '../../utils/messages/protocol.ts';

/** What an action of this screen led to, for one session. */
export type ActionResult = {
  readonly outcome: Outcome | null;
  readonly result: Result;
  /** What a removal took and left; null after anything else. */
  readonly removed: RemovalReport | null;
  /** The record of it, kept here when the picture no longer shows it. */
  readonly run: RunView | null;
  readonly at: EpochMs;
};

/** What to remember of a reply. What an earlier action said stays while its tabs are dealt with. */
export function toActionResult(
  reply: Extract<Reply, { ok: true }>,
  id: string,
  earlier: ActionResult | null,
  now: EpochMs,
): ActionResult {
  const own = reply.overview.history.find(({ devices, ref }) => devices === null && refId(ref) === id);
  return {
    outcome: reply.outcome ?? earlier?.outcome ?? null,
    result: reply.result,
    removed: reply.extra?.kind === 'removed' ? reply.extra.report : (earlier?.removed ?? null),
    run: own ?? earlier?.run ?? null,
    at: now,
  };
}
