import type { JournalEntry } from '../journal/journal.ts';
import type { Lifetime } from '../sessions/lifetime.ts';
import { type EpochMs, HOUR } from '../time.ts';

/** In ms. A session that began within this time is assumed to belong to the person who is leaving. */
export const RECENT = 12 * HOUR;

/**
 * Since when a session has been here, as far as we know. `exact`: we saw it begin; otherwise it began at `at` or
 * earlier.
 */
export type Since = { readonly at: EpochMs; readonly exact: boolean };

/**
 * Finds since when a session has been here: from the record, if it saw the session begin; otherwise from the earliest
 * moment at which the session is known to have been here. Null if nothing tells. An entry that went out of sight may be
 * about another session than the one that is here.
 */
export function findSince(
  lifetime: Lifetime,
  recorded: Pick<JournalEntry, 'firstSeenAt' | 'lostSight' | 'startSeen'> | null,
): Since | null {
  const entry = recorded?.lostSight === false ? recorded : null;
  if (entry?.startSeen === true) return { at: entry.firstSeenAt, exact: true };
  const renewedAt = lifetime.kind === 'until' ? (lifetime.renewal?.lastRenewedAt ?? null) : null;
  const moments = [entry?.firstSeenAt ?? null, renewedAt].filter((at) => at !== null);
  return moments.length > 0 ? { at: Math.min(...moments), exact: false } : null;
}

/** Whether a session was here before the person who is leaving: it surely began more than 12 hours ago. */
export function wasHereBefore(since: Since | null, now: EpochMs): boolean {
  return since !== null && now - since.at > RECENT;
}
