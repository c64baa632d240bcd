import type { Journal } from '../../journal/journal.ts';
import type { Clearing } from '../../sessions/early-end.ts';
import type { SiteId } from '../../sites/site.ts';
import type { EpochMs } from '../../time.ts';
import type { DocumentState } from '../document-state.ts';

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
