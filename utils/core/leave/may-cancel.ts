import type { Policy } from '../settings/policy.ts';
import type { PlanCause } from './leave-plan.ts';

/**
 * Whether a person may cancel a plan. What a person planned by a press can always be cancelled. If an administrator
 * limits how often a run can be put off, the other plans cannot be cancelled, because that would put them off for ever.
 */
export function mayCancel(because: PlanCause, { putOffs }: Pick<Policy, 'putOffs'>): boolean {
  return because === 'later' || putOffs === null;
}
