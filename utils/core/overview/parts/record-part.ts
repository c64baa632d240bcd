import type { Journal } from '../../journal/journal.ts';
import { findLastEnds, toRecordView } from '../../journal/view-journal.ts';
import type { Clearing } from '../../sessions/early-end.ts';
import type { SiteId } from '../../sites/site.ts';
import type { BrowserCheck, LastEnd, RecordView } from '../overview.ts';
import type { DocumentState } from './notices-part.ts';
import type { SessionsPart } from './sessions-part.ts';

/** The record for explanations, and what it and the browser's own setting say about closing the browser. */
export type RecordFacts = {
  readonly journal: Journal;
  readonly journalState: DocumentState;
  /** Whether the browser drops a site's cookies when it closes. */
  readonly clearing: ReadonlyMap<SiteId, Clearing>;
  readonly browserCheck: BrowserCheck;
};

export type RecordPart = {
  readonly lastEnds: readonly LastEnd[];
  readonly record: RecordView;
  readonly browserCheck: BrowserCheck;
};

export function buildRecord({ browserCheck, journal }: RecordFacts, { sessions }: SessionsPart): RecordPart {
  return { lastEnds: findLastEnds(journal, sessions), record: toRecordView(journal), browserCheck };
}
