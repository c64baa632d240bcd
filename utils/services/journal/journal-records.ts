import type { Journal } from '../../core/journal/journal.ts';
import { eraseJournal } from '../../core/journal/prune-journal.ts';
import type { SiteId } from '../../core/sites/site.ts';
import type { Part, RecordsState, SplitRecords } from '../../storage/split-records.ts';

/** The record for explanations: on disk, and for private windows in browser memory only. */
export type JournalRecords = {
  /** Both parts together, as screens and diagnoses use them. */
  read(): Promise<{ journal: Journal; state: RecordsState }>;
  /** Changes one part. Writes nothing if `change` returns an equal record. */
  change(part: Part, change: (journal: Journal) => Journal): Promise<void>;
  /**
   * False if a part could not be erased: a record that a newer version wrote is never overwritten. What was set aside
   * because it could not be read goes with it, whatever site it is about: nobody can tell.
   */
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
    async erase(siteId) {
      const isErased = await parts.changeBoth((journal) => eraseJournal(journal, siteId));
      // After it: writing has set a part aside that could not be read.
      if (isErased) await parts.forgetRejected();
      return isErased;
    },
  };
}
