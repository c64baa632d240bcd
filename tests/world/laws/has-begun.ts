import type { LeaveRun } from '../../../utils/core/leave/leave-run.ts';

type Seen = Pick<LeaveRun, 'endedAt'> & { readonly items: readonly Pick<LeaveRun['items'][number], 'step'>[] };

/** Whether a run has done something. Its moment alone says less: at waking, the next look sets it anew. */
export function hasBegun({ endedAt, items }: Seen): boolean {
  return endedAt !== null || items.some(({ step }) => step !== 'waiting' && step !== 'done');
}
