import { finishEntry } from './finish-entry.ts';
import type { JournalEntry } from './journal.ts';
import type { Observation, SeenSession } from './observation.ts';

/** Whether an open entry's session cannot be looked at now. */
export function isHidden(entry: JournalEntry, { visibility }: Observation): boolean {
  return entry.end === null && visibility(entry.ref, entry) === 'hidden';
}

/**
 * An entry that was seen at a host which is hidden now. What stands in sight at its site's other hosts goes on with it
 * as long as nothing is written there. What is written there after nothing stood in sight is a sign-in of its own.
 */
export function updateHidden(entry: JournalEntry, session: SeenSession | null, observation: Observation): JournalEntry {
  const { moment, now, visibility } = observation;
  const isInSight = session !== null && moment === 'running' && visibility(session.ref, session) === 'seen';
  if (!isInSight) return { ...entry, lostSight: true };
  if (!session.justWritten) return entry;
  if (entry.lostSight) return finishEntry(entry, { kind: 'gone-unseen', at: now });
  return session.credential === 'rotating' ? entry : { ...entry, lostSight: true };
}
