import type { JournalEntry } from '../../../utils/core/journal/journal.ts';
import type { Observation } from '../../../utils/core/journal/observation.ts';
import { updateJournal } from '../../../utils/core/journal/update-journal.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { journal, observation } from '../../fakes/samples/journal.ts';

export const LATER = NOON + HOUR;

/** The entries after one look, an hour after noon, at a record with this entry alone. */
export const after = (known: JournalEntry, change: Partial<Observation> = {}) =>
  updateJournal(journal(known), observation({ now: LATER, ...change })).entries;

/** How that look says the entry ended; null where it goes on. */
export const endOf = (known: JournalEntry, change: Partial<Observation> = {}) => after(known, change)[0]?.end ?? null;
