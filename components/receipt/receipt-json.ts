import type { RunView } from '../../utils/core/overview/parts/runs-part.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { Receipt } from './build-receipt.ts';

/**
 * A receipt for programs: codes beside the words. Each field is listed, so that no other field of the record gets in.
 */
export function receiptJson(run: RunView, receipt: Receipt): string {
  const { outcome, scope, control, attempts, formerEnd, removedCookies } = run;
  const told = {
    product: 'Lights Out',
    kind: 'sign-out-receipt',
    version: 1,
    site: receipt.site,
    store: receipt.where,
    scope,
    startedAt: iso(run.startedAt),
    endedAt: iso(run.endedAt),
    signedInBefore: control,
    requests: attempts.map(({ way, at, answer, after }) => ({ way, at: iso(at), answer, signedInAfter: after })),
    outcome: outcome === null || run.phase !== 'ended' ? null : outcome,
    removedCookies,
    formerEnd: iso(formerEnd),
    told: [receipt.lead, ...receipt.outcome].join(' '),
    remains: receipt.remains,
    habit: receipt.habit,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function iso(at: EpochMs | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
