import type { WaitingPlans } from '../../core/leave/leave-plan.ts';
import type { LeaveFacts } from '../../core/overview/parts/leave-part.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LeaveRecords } from '../leave/leave-records.ts';

export type LeavePorts = {
  readonly leave: Pick<LeaveRecords, 'read'>;
  readonly plans: Pick<DocumentStore<WaitingPlans>, 'read'>;
};

export async function readLeave({ leave, plans }: LeavePorts): Promise<LeaveFacts> {
  const [run, { data }] = await Promise.all([leave.read(), plans.read()]);
  return { leave: run, waitingPlans: data.waiting };
}
