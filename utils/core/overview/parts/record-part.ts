import type { Journal, SessionEnd } from '../../journal/journal.ts';
import { findLastEnds, toRecordView } from '../../journal/view-journal.ts';
import type { Clearing } from '../../sessions/early-end.ts';
import type { SessionRef } from '../../sessions/session.ts';
import type { SiteId } from '../../sites/site.ts';
import type { EpochMs } from '../../time.ts';
import type { DocumentState } from './notices-part.ts';
import type { SessionsPart } from './sessions-part.ts';

/** How the last session in a slot ended, where there is no session now. */
export type LastEnd = { readonly ref: SessionRef; readonly end: SessionEnd };

/** What the record for explanations contains. */
export type RecordView = {
  readonly sessions: number;
  readonly sites: readonly SiteId[];
  readonly privateClosedAt: EpochMs | null;
};

/** The reading of the browser's own clear-on-exit setting. */
export type BrowserCheck = {
  /** `unsupported`: this browser does not let an extension read the setting. */
  readonly access: 'granted' | 'missing' | 'unsupported';
  /** When the setting was last read; null for never. */
  readonly checkedAt: EpochMs | null;
};

/** The record for explanations, and what is known about clearing when the browser closes. */
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
