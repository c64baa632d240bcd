import { assertNever } from '../../../utils/core/assert-never.ts';
import type { RecordedSession } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { EndEvidence, SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith, MessageKey } from '../../words.ts';

type Speech = Pick<App, 'words' | 'format'>;

const lastKey: Record<SessionEnd['kind'], KeyWith<'date'>> = {
  'signed-out-here': 'lastSignedOutHere',
  'reached-end': 'lastReachedEnd',
  replaced: 'lastReplaced',
  'gone-while-open': 'lastGone',
  'gone-while-closed': 'lastGoneAtStart',
  'gone-unseen': 'lastGoneUnseen',
};

/** Says how the last session ended, where there is none now. */
export function lastEndSentence({ kind, at }: SessionEnd, now: EpochMs, { words, format }: Speech): string {
  return words(lastKey[kind], { date: format.moment(at, now) });
}

const removalKey: Record<EndEvidence['removal'], MessageKey> = {
  'taken-back': 'endTakenBack',
  evicted: 'endDropped',
  deleted: 'endDeleted',
  expired: 'endReached',
  unseen: 'endVanished',
};

/** The same in a few words, without its time. */
function endWords(end: SessionEnd, { words }: Pick<App, 'words'>): string {
  switch (end.kind) {
    case 'signed-out-here':
      return words('endSignedOutHere');
    case 'reached-end':
      return words('endReached');
    case 'replaced':
      return words('endReplaced');
    case 'gone-while-open':
      return words(removalKey[end.evidence.removal]);
    case 'gone-while-closed':
      return words('endAtStart');
    case 'gone-unseen':
      return words('endUnseen');
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
  if (end === null) return words(startSeen ? 'lineSince' : 'lineSinceBefore', { date: from });
  return words(startSeen ? 'lineSpan' : 'lineSpanBefore', {
    from,
    to: format.moment(end.at, now),
    end: endWords(end, speech),
  });
}
