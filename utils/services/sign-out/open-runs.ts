import { refId } from '../../core/sessions/session.ts';
import { isUnderWay, type SignOutRun } from '../../core/sign-out/run.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import type { Place } from './active-runs.ts';
import { type Asked, type BeginPorts, beginRun } from './begin-run.ts';
import type { RunRecords } from './run-records.ts';

/** The records of one session's sign-outs that are not over. */
export type OpenRuns = {
  /** The one that has begun; null for none. */
  readonly begun: SignOutRun | null;
  /** The one of this scope that was pressed meanwhile and waits; null for none. */
  readonly waiting: SignOutRun | null;
};

export async function findOpenRuns(records: Pick<RunRecords, 'list'>, { ref, scope }: Place): Promise<OpenRuns> {
  const open = (await records.list()).runs.filter((run) => isUnderWay(run) && refId(run.ref) === refId(ref));
  return {
    begun: open.find(({ waits }) => !waits) ?? null,
    waiting: open.find((run) => run.waits && run.scope === scope) ?? null,
  };
}

type NotePorts = BeginPorts & {
  readonly readSnapshot: ReadSnapshot;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
};

/**
 * Writes down what was pressed while another sign-out of the session is under way, before that is waited for: the
 * worker may be stopped meanwhile.
 */
export async function noteWaiting(ports: NotePorts, asked: Asked): Promise<void> {
  const snapshot = await ports.readSnapshot(asked.ref);
  if (!snapshot || (await findOpenRuns(ports.records, asked)).waiting) return;
  const run = await beginRun(ports, snapshot, asked);
  await ports.records.save({ ...run, waits: true });
}

/** Drops what was written down as waiting for a sign-out that another press has begun meanwhile. */
export async function dropWaiting(records: Pick<RunRecords, 'drop' | 'list'>, asked: Place): Promise<void> {
  const { waiting } = await findOpenRuns(records, asked);
  if (waiting) await records.drop(waiting.id);
}
