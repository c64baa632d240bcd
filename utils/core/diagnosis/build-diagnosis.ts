import type { JournalEntry } from '../journal/journal.ts';
import type { SessionRef } from '../sessions/session.ts';
import { DAY, type EpochMs } from '../time.ts';
import type { Diagnosis, RecordedSession } from './diagnosis.ts';
import { type DiagnosisFacts, findLatePrivateClose } from './facts.ts';
import { rankCauses } from './rank-causes.ts';
import { checkReasons } from './usual-reasons.ts';

/** How far back the time line goes, in ms. */
export const TIME_LINE = 28 * DAY;

export function buildDiagnosis(ref: SessionRef, facts: DiagnosisFacts): Diagnosis {
  return {
    ref,
    at: facts.now,
    causes: rankCauses(facts),
    reasons: checkReasons(facts),
    status: facts.status,
    privateClosedAt: findLatePrivateClose(facts),
    recorded: findRecorded(facts.entries, facts.now),
    record: facts.record,
  };
}

/** Sessions that were alive at some time in the last 28 days, without the fields that only serve to compare cookies. */
export function findRecorded(entries: readonly JournalEntry[], now: EpochMs): readonly RecordedSession[] {
  return entries
    .filter(({ end }) => end === null || now - end.at < TIME_LINE)
    .map(({ digest: _digest, going: _going, kept: _kept, lostSight: _lostSight, settled: _settled, ...entry }) => entry)
    .sort((a, b) => a.firstSeenAt - b.firstSeenAt);
}
