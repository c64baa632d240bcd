import type { RecordFacts } from '../../core/overview/parts/record-facts.ts';
import { type ClearingPorts, readClearing } from '../diagnosis/read-clearing.ts';
import type { JournalRecords } from '../journal/journal-records.ts';

export type RecordPorts = ClearingPorts & { readonly journal: Pick<JournalRecords, 'read'> };

/** Reads the record for explanations, and what this browser clears when it closes, which the record helps to tell. */
export async function readRecord(ports: RecordPorts): Promise<RecordFacts> {
  const { journal, state } = await ports.journal.read();
  return { journal, journalState: state, ...(await readClearing(ports, journal)) };
}
