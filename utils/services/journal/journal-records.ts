import type { Journal } from '../../core/journal/journal.ts';
import { eraseJournal } from '../../core/journal/prune-journal.ts';
import type { SiteId } from '../../core/sites/site.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type JournalState = 'fine' | 'unreadable' | 'newer';

/** Where the record lies: on disk; for private windows in the browser's memory alone. */
export type JournalRecords = {
  /** Both together, as screens and diagnoses see them. */
  read(): Promise<{ journal: Journal; state: JournalState }>;
  change(kind: 'lasting' | 'passing', change: (journal: Journal) => Journal): Promise<void>;
  /** False where something stays: a newer version's record is never overwritten. */
  erase(siteId: SiteId | null): Promise<boolean>;
};

export function createJournalRecords({
  disk,
  memory,
}: {
  readonly disk: DocumentStore<Journal>;
  readonly memory: DocumentStore<Journal>;
}): JournalRecords {
  return {
    async read() {
      const [kept, passing] = await Promise.all([disk.read(), memory.read()]);
      const state = kept.kind === 'newer' ? 'newer' : kept.kind === 'invalid' ? 'unreadable' : 'fine';
      return { journal: { ...kept.data, entries: [...kept.data.entries, ...passing.data.entries] }, state };
    },
    async change(kind, change) {
      const target = kind === 'lasting' ? disk : memory;
      const { data } = await target.read();
      // Looking often finds nothing new; then nothing is written. A newer version's record is never overwritten.
      if (JSON.stringify(change(data)) !== JSON.stringify(data)) await target.update(change);
    },
    async erase(siteId) {
      const erase = (journal: Journal) => eraseJournal(journal, siteId);
      const erased = await Promise.all([disk.update(erase), memory.update(erase)]);
      return erased.every((done) => done);
    },
  };
}
