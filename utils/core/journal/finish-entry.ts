import type { JournalEntry, SessionEnd } from './journal.ts';

/** Ends an entry. If the clock has jumped back, the end is still not before the beginning. */
export function finishEntry(entry: JournalEntry, end: SessionEnd): JournalEntry {
  return {
    ...entry,
    digest: null,
    lostSight: false,
    going: null,
    end: { ...end, at: Math.max(end.at, entry.firstSeenAt) },
  };
}
