import type { JournalEntry } from '../journal/journal.ts';
import type { Lifetime } from '../sessions/lifetime.ts';
import { type EpochMs, HOUR } from '../time.ts';

/** What began within this time is taken for the work of whoever is leaving. */
export const RECENT = 12 * HOUR;

/**
 * Since when a session has been here, as far as that is known. `exact`: its beginning was seen; else it began then or
 * earlier.
 */
export type Since = { readonly at: EpochMs; readonly exact: boolean };

/**
 * Finds since when a session has been here: by the record, where its beginning was seen; else by its last renewal, for
 * it was there at that moment. Null where nothing tells.
 */
export function findSince(
  lifetime: Lifetime,
  entry: Pick<JournalEntry, 'firstSeenAt' | 'startSeen'> | null,
): Since | null {
  if (entry?.startSeen === true) return { at: entry.firstSeenAt, exact: true };
  const renewedAt = lifetime.kind === 'until' ? (lifetime.renewal?.lastRenewedAt ?? null) : null;
  const moments = [entry?.firstSeenAt ?? null, renewedAt].filter((at) => at !== null);
  return moments.length > 0 ? { at: Math.min(...moments), exact: false } : null;
}

/** Whether a session was here before the person who leaves: one that surely began more than twelve hours ago. */
export function wasHereBefore(since: Since | null, now: EpochMs): boolean {
  return since !== null && now - since.at > RECENT;
}
