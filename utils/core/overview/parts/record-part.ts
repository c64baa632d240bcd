import { findLastEnds, type LastEnd, type RecordView, toRecordView } from '../../journal/view-journal.ts';
import type { BrowserCheck, RecordFacts } from './record-facts.ts';
import type { SessionsPart } from './sessions-part.ts';

export type RecordPart = {
  readonly lastEnds: readonly LastEnd[];
  readonly record: RecordView;
  readonly browserCheck: BrowserCheck;
};

export function buildRecord({ browserCheck, journal }: RecordFacts, { sessions }: SessionsPart): RecordPart {
  return { lastEnds: findLastEnds(journal, sessions), record: toRecordView(journal), browserCheck };
}
