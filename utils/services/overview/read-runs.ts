import type { RunsFacts } from '../../core/overview/parts/runs-part.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

export type RunsPorts = { readonly records: Pick<RunRecords, 'list'> };

export async function readRuns({ records }: RunsPorts): Promise<RunsFacts> {
  const { runs, state } = await records.list();
  return { runs, runsState: state };
}
