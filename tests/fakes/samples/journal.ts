import {
  type EndEvidence,
  emptyJournal,
  type Journal,
  type JournalEntry,
  type SessionEnd,
} from '../../../utils/core/journal/journal.ts';
import type { Observation, SeenSession } from '../../../utils/core/journal/observation.ts';
import { DAY } from '../../../utils/core/time.ts';
import { refOf } from '../fake-world.ts';
import { NOON } from '../ports/fake-clock.ts';

/** Claude in the default store, first seen at noon and still there; tests name what differs. */
export function entry(change: Partial<JournalEntry> = {}): JournalEntry {
  return {
    ref: refOf('claude'),
    firstSeenAt: NOON,
    startSeen: true,
    renewedAt: null,
    expiresAt: NOON + 28 * DAY,
    digest: 'aaaaaaaa',
    settled: true,
    lostSight: false,
    kept: false,
    going: null,
    end: null,
    ...change,
  };
}

/** The same, over. */
export function ended(end: SessionEnd, change: Partial<JournalEntry> = {}): JournalEntry {
  return entry({ digest: null, end, ...change });
}

export function journal(...entries: readonly JournalEntry[]): Journal {
  return { ...emptyJournal, entries };
}

/** The session of `entry()` as a look in the middle of a run finds it. */
export function seen(change: Partial<SeenSession> = {}): SeenSession {
  return {
    ref: refOf('claude'),
    expiresAt: NOON + 28 * DAY,
    digest: 'unread',
    credential: 'lasting',
    justWritten: false,
    cameAt: null,
    ...change,
  };
}

export const noEvidence: EndEvidence = {
  removal: 'unseen',
  others: 'none',
  elsewhere: 'not-seen',
  pageLoaded: false,
};

/** A look in the middle of a run that sees everything, finds nothing, and was told nothing. */
export function observation(change: Partial<Observation> = {}): Observation {
  return {
    now: NOON,
    moment: 'running',
    sessions: [],
    visibility: () => 'seen',
    wasSeen: () => false,
    hasPassed: () => false,
    evidence: () => noEvidence,
    ownEnding: () => 'not-ours',
    ...change,
  };
}
