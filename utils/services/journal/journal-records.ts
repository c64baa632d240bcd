import type { Journal } from '../../core/journal/journal.ts';
import { eraseJournal } from '../../core/journal/prune-journal.ts';
import type { SiteId } from '../../core/sites/site.ts';
import type { Part, RecordsState, SplitRecords } from '../../storage/split-records.ts';

/** Where the record lies: on disk; for private windows in the browser's memory alone. */
export type JournalRecords = {
  /** Both together, as screens and diagnoses see them. */
  read(): Promise<{ journal: Journal; state: RecordsState }>;
  /** Changes one part; where that changes nothing, nothing is written. */
  change(part: Part, change: (journal: Journal) => Journal): Promise<void>;
  /** False where something stays: a newer version's record is never overwritten. */
  erase(siteId: SiteId | null): Promise<boolean>;
};

export function createJournalRecords(parts: SplitRecords<Journal>): JournalRecords {
  return {
    async read() {
      const { lasting, passing, state } = await parts.read();
      return { journal: { ...lasting, entries: [...lasting.entries, ...passing.entries] }, state };
    },
    async change(part, change) {
      const data = (await parts.read())[part];
      if (JSON.stringify(change(data)) !== JSON.stringify(data)) await parts.change(part, change);
    },
    erase: (siteId) => parts.changeBoth((journal) => eraseJournal(journal, siteId)),
  };
}
