import { assertNever } from '../../../utils/core/assert-never.ts';
import type { RecordedSession } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** Says how the last session ended, where there is none now. */
export function lastEndSentence({ kind, at }: SessionEnd, now: EpochMs, { words, format }: Speech): string {
  return words('lastEnd', { how: kind, date: format.moment(at, now) });
}

/** The same in a few words, without its time. */
function endWords(end: SessionEnd, { words }: Pick<App, 'words'>): string {
  switch (end.kind) {
    case 'signed-out-here':
    case 'reached-end':
    case 'replaced':
      return words('sessionEnd', { how: end.kind });
    case 'gone-while-open': {
      const { removal } = end.evidence;
      return words('sessionEnd', { how: removal === 'expired' ? 'reached-end' : removal });
    }
    case 'gone-while-closed':
      return words('sessionEnd', { how: 'at-start' });
    case 'gone-unseen':
      return words('sessionEnd', { how: 'not-looking' });
    default:
      return assertNever(end);
  }
}

/** One recorded session: since when, until when, and how it ended. */
export function recordedSentence(
  { firstSeenAt, startSeen, end }: RecordedSession,
  now: EpochMs,
  speech: Speech,
): string {
  const { words, format } = speech;
  const from = format.moment(firstSeenAt, now);
  const start = startSeen ? 'other' : 'before';
  if (end === null) return words('lineSince', { start, date: from });
  return words('lineSpan', {
    start,
    from,
    to: format.moment(end.at, now),
    end: endWords(end, speech),
  });
}
