import type { ReminderMarks } from '../../core/reminders/reminder.ts';
import type { LearnedLengths } from '../../core/sessions/learned-length.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { SentLog } from '../../ports/requests.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { JournalRecords } from '../journal/journal-records.ts';
import type { LabelRecords } from '../label-records.ts';
import type { Refusals } from '../sign-out/refusals.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

type Ports = {
  readonly journal: JournalRecords;
  readonly labels: LabelRecords;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly marks: DocumentStore<ReminderMarks>;
  readonly records: RunRecords;
  readonly refusals: Refusals;
  readonly sent: SentLog;
};

/**
 * Deletes what would tell the next person at a shared computer which sites the last person used: records, receipts,
 * names, reminders, requests and what sites said of sign-ins. One that cannot be deleted stops no other.
 */
export async function forgetPerson({ journal, labels, learned, marks, records, refusals, sent }: Ports): Promise<void> {
  const erased = journal.erase(null);
  const { runs } = await records.list();
  const dropped = runs.filter(({ phase }) => phase === 'ended').map(({ id }) => records.drop(id));
  const forgotten = [learned.update(() => ({})), marks.update(() => ({}))];
  await waitForAll<unknown>([erased, ...dropped, labels.clear(), refusals.clear(), sent.forget(), ...forgotten]);
}
