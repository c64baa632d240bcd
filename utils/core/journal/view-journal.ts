import { refId, type SessionRef } from '../sessions/session.ts';
import type { SiteId } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import type { Journal, JournalEntry, SessionEnd } from './journal.ts';

/** How the last session in a slot ended, where there is no session now. */
export type LastEnd = { readonly ref: SessionRef; readonly end: SessionEnd };

/** What the record for explanations contains. */
export type RecordView = {
  readonly sessions: number;
  readonly sites: readonly SiteId[];
  readonly privateClosedAt: EpochMs | null;
};

/**
 * Finds how the latest session ended in each slot that has none now. The latest is the last one in the record, whose
 * order does not depend on the clock.
 */
export function findLastEnds({ entries }: Journal, live: readonly { readonly ref: SessionRef }[]): readonly LastEnd[] {
  const alive = new Set(live.map(({ ref }) => refId(ref)));
  const latest = new Map<string, LastEnd>();
  for (const { ref, end } of entries) {
    const id = refId(ref);
    if (end !== null && !alive.has(id)) latest.set(id, { ref, end });
  }
  return [...latest.values()];
}

/** The record of the session that is open in a slot; null if none. */
export function findOpenEntry({ entries }: Journal, ref: SessionRef): JournalEntry | null {
  return entries.find((entry) => entry.end === null && refId(entry.ref) === refId(ref)) ?? null;
}

export function toRecordView({ entries, privateClosedAt }: Journal): RecordView {
  return {
    sessions: entries.length,
    sites: [...new Set(entries.map(({ ref }) => ref.siteId))].sort(),
    privateClosedAt,
  };
}
