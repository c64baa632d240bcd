import type { Going, Journal } from '../../core/journal/journal.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { CookieChange } from '../../ports/events.ts';
import { partOf } from '../../storage/split-records.ts';
import type { BrowserRunWatch } from './browser-run.ts';
import type { JournalRecords } from './journal-records.ts';
import type { CookieWatch } from './watch-cookies.ts';

type Ports = {
  readonly browserRun: Pick<BrowserRunWatch, 'hasLooked'>;
  readonly journal: Pick<JournalRecords, 'change'>;
};

/**
 * Writes down at once that an auth cookie was removed, or takes the note back when it is written again. The next look
 * may come only after the browser was closed and started again, and would then blame the closing. A sign-in that came
 * and went before any look is in no entry: then the ends that are known are marked, for they tell nothing of it. A
 * browser that was killed brings a cookie back without a word, so before the first look any removal may be of such a
 * one, but for the dropping of what had reached its date.
 */
export async function noteGoing(
  { browserRun, journal }: Ports,
  watch: Pick<CookieWatch, 'going' | 'passed'>,
  ref: SessionRef,
  change: CookieChange,
): Promise<void> {
  const going = change === 'set' || change === 'overwrite' ? null : watch.going(ref);
  const hasCome = watch.passed().has(refId(ref));
  const hasPassed = going !== null && (hasCome || (change !== 'expired' && !(await browserRun.hasLooked())));
  await journal.change(partOf(ref.storeId), (before) => {
    const isKnown = before.entries.some((entry) => entry.end === null && refId(entry.ref) === refId(ref));
    if (isKnown) return withGoing(before, ref, going);
    return hasPassed ? withoutSightOf(before, ref) : before;
  });
}

function withGoing(journal: Journal, ref: SessionRef, going: Going | null): Journal {
  return {
    ...journal,
    entries: journal.entries.map((entry) =>
      entry.end === null && refId(entry.ref) === refId(ref) ? { ...entry, going } : entry,
    ),
  };
}

function withoutSightOf(journal: Journal, ref: SessionRef): Journal {
  return {
    ...journal,
    entries: journal.entries.map((entry) => (refId(entry.ref) === refId(ref) ? { ...entry, lostSight: true } : entry)),
  };
}
