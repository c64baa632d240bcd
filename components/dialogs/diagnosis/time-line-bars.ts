import { TIME_LINE } from '../../../utils/core/diagnosis/build-diagnosis.ts';
import type { RecordedSession } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { EpochMs } from '../../../utils/core/time.ts';

/** One session drawn: its place between 0 (28 days ago) and 1 (now), and the row that it lies in. */
export type Bar = {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** `open`: the session was here before the time line begins. */
  readonly start: 'seen' | 'open';
  readonly end: SessionEnd['kind'] | null;
};

/** Gives each session its place in the time line. Sessions that overlap get rows of their own. */
export function layOutBars(recorded: readonly RecordedSession[], now: EpochMs): readonly Bar[] {
  const rows: number[] = [];
  return recorded.map(({ firstSeenAt, startSeen, end }) => {
    const from = placeOf(firstSeenAt, now);
    const to = Math.max(from, placeOf(end?.at ?? now, now));
    const free = rows.findIndex((busyUntil) => busyUntil <= from);
    const row = free === -1 ? rows.length : free;
    rows[row] = to;
    return {
      from,
      to,
      row,
      start: startSeen && now - firstSeenAt <= TIME_LINE ? 'seen' : 'open',
      end: end?.kind ?? null,
    };
  });
}

function placeOf(at: EpochMs, now: EpochMs): number {
  return Math.min(1, Math.max(0, 1 - (now - at) / TIME_LINE));
}
