import type { LeaveFacts } from '../../core/overview/parts/leave-part.ts';
import type { LeaveRecords } from '../leave/leave-records.ts';

export type LeavePorts = { readonly leave: Pick<LeaveRecords, 'read'> };

export async function readLeave({ leave }: LeavePorts): Promise<LeaveFacts> {
  return { leave: await leave.read() };
}
