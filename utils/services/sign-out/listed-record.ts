import { planOf } from '../../core/leave/leave-plan.ts';
import type { ListedAsked } from '../../core/sessions/device.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { buildRun } from '../../core/sign-out/run.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock, Ids } from '../../ports/computer.ts';
import type { LeaveRecords } from '../leave/leave-records.ts';
import type { RunRecords } from './run-records.ts';

export type ListedRecordPorts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  readonly leave: Pick<LeaveRecords, 'read'>;
  readonly records: Pick<RunRecords, 'find' | 'save' | 'saveKnown'>;
};

/** The record of a request to end an entry of the site's own list. */
export type ListedRecord<Result> = {
  /** Whether it is still kept. A person who leaves has it forgotten, and a private window takes it along. */
  readonly isKept: () => Promise<boolean>;
  /** Writes down what the new list showed, unless the record was forgotten meanwhile. */
  readonly finish: (result: Result) => Promise<void>;
};

/** Whether the person has begun to leave this computer since a press: then it is no longer their word. */
export async function hasLeftSince({ leave }: Pick<ListedRecordPorts, 'leave'>, pressedAt: EpochMs): Promise<boolean> {
  const run = await leave.read();
  return run !== null && planOf(run) === null && run.beginsAt >= pressedAt;
}

/**
 * Writes the record before the request is sent, as one of which nothing is known: the background may be stopped before
 * the answer comes. Nothing has to be finished with it, so it may be forgotten at any time.
 */
export async function beginListedRecord<Result>(
  { clock, ids, records }: ListedRecordPorts,
  ref: SessionRef,
  toAsked: (result: Result | 'could-not-tell') => ListedAsked,
): Promise<ListedRecord<Result>> {
  const startedAt = clock.now();
  const begun = buildRun({ id: ids.next(), ref, scope: 'other-devices', startedAt });
  const unknown = { ...begun, phase: 'ended', endedAt: startedAt, devices: toAsked('could-not-tell') } as const;
  await records.save(unknown);
  return {
    isKept: async () => (await records.find(unknown.id)) !== null,
    finish: (result) => records.saveKnown({ ...unknown, endedAt: clock.now(), devices: toAsked(result) }),
  };
}
