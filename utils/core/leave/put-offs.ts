import type { Policy } from '../settings/policy.ts';
import type { LeaveRun } from './leave-run.ts';

/** How often a planned run can still be put off; null for no limit. */
export function findPutOffsLeft(
  { putOff }: Pick<LeaveRun, 'putOff'>,
  { putOffs }: Pick<Policy, 'putOffs'>,
): number | null {
  return putOffs === null ? null : Math.max(0, putOffs - putOff);
}
