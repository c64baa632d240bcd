import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';

/** Whether a run has done something. Its moment alone says less: at waking, the next look sets it anew. */
export function hasBegun({ endedAt, items }: LeaveView): boolean {
  return endedAt !== null || items.some(({ step }) => step !== 'waiting' && step !== 'done');
}
