import type { SessionsFacts } from '../../core/overview/parts/sessions-part.ts';
import type { ReminderMarks } from '../../core/reminders/reminder.ts';
import type { LearnedLengths } from '../../core/sessions/learned-length.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LabelRecords } from '../label-records.ts';
import { readStored, type StoredPorts } from '../read-stored.ts';
import { findRefused, type RefusedPorts } from '../sign-out/refusals.ts';

export type SessionsPorts = {
  readonly labels: Pick<LabelRecords, 'read'>;
  readonly learned: Pick<DocumentStore<LearnedLengths>, 'read'>;
  readonly marks: Pick<DocumentStore<ReminderMarks>, 'read'>;
  readonly siteBook: Pick<SiteBook, 'all'>;
} & RefusedPorts &
  StoredPorts;

/** Reads what Lights Out keeps about sessions: learned lengths, reminder marks, names, and what sites said of them. */
export async function readSessions({ labels, learned, marks, ...ports }: SessionsPorts): Promise<SessionsFacts> {
  const [named, lengths, marked, refused, stored] = await Promise.all([
    labels.read(),
    learned.read(),
    marks.read(),
    findRefused(ports),
    readStored(ports, ports.siteBook.all(), null),
  ]);
  return { labels: named, learned: lengths.data, marks: marked.data, refused, stored };
}
