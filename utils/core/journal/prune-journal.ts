import type { SiteId } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import { type Journal, type JournalEntry, MOST_ENTRIES, REMEMBERED_FOR } from './journal.ts';

/**
 * Drops sessions that ended more than 90 days ago, and the oldest ended ones beyond the limit. Sessions that have not
 * ended are dropped last.
 */
export function pruneEntries(entries: readonly JournalEntry[], now: EpochMs): readonly JournalEntry[] {
  const fresh = entries.filter(({ end }) => end === null || now - end.at < REMEMBERED_FOR);
  const spare = fresh.length - MOST_ENTRIES;
  if (spare <= 0) return fresh;
  const ended = fresh.filter(({ end }) => end !== null);
  const dropped = new Set(ended.slice(0, spare));
  return fresh.filter((entry) => !dropped.has(entry)).slice(-MOST_ENTRIES);
}

/**
 * The record when recording stops. Open entries are dropped, because their ends would not be seen; ended ones are
 * marked, because other sessions may follow unseen.
 */
export function stopJournal(journal: Journal): Journal {
  return {
    ...journal,
    entries: journal.entries.filter(({ end }) => end !== null).map((entry) => ({ ...entry, lostSight: true })),
  };
}

/** The record while nothing can be looked at: what ends meanwhile has no known cause. */
export function withoutSight(journal: Journal): Journal {
  return { ...journal, entries: journal.entries.map((entry) => ({ ...entry, lostSight: true })) };
}

/** The record without one site, or (null) an empty one. */
export function eraseJournal(journal: Journal, siteId: SiteId | null): Journal {
  if (siteId === null) return { entries: [], experience: {}, privateClosedAt: null };
  const { [siteId]: _erased, ...experience } = journal.experience;
  return { ...journal, entries: journal.entries.filter(({ ref }) => ref.siteId !== siteId), experience };
}
