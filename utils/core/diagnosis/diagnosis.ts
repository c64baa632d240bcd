import type { JournalEntry } from '../journal/journal.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteStatus } from '../sites/status-page.ts';
import type { EpochMs } from '../time.ts';
import type { Certainty, EvidenceCode } from './finding.ts';
import type { RuleCode } from './rules.ts';

/** Why a session may be over. Each cause but the last one is a row of the rules. */
export type CauseCode = RuleCode | 'could-not-tell';

export type Cause = {
  readonly code: CauseCode;
  readonly certainty: Certainty;
  readonly evidence: readonly EvidenceCode[];
};

/** The usual reasons, checked now. */
export type ReasonCode =
  | 'clears-on-exit'
  | 'cleared-data'
  | 'private-window'
  | 'ended-everywhere'
  | 'other-account'
  | 'connection';
/** `said-…`: Lights Out cannot see it, and the person says so. */
export type ReasonAnswer = 'yes' | 'no' | 'cannot-see' | 'said-yes' | 'said-no';
export type ReasonCheck = { readonly reason: ReasonCode; readonly answer: ReasonAnswer };

/** What only the user can know; null until answered. */
export type UserAnswers = { readonly privateWindow: boolean | null; readonly cleaner: boolean | null };

/** A past session as screens show it. */
export type RecordedSession = Omit<JournalEntry, 'digest' | 'going' | 'kept' | 'lostSight' | 'settled'>;

/** "Why was I signed out?", answered. */
export type Diagnosis = {
  readonly ref: SessionRef;
  readonly at: EpochMs;
  /** The likeliest first; never empty. */
  readonly causes: readonly Cause[];
  readonly reasons: readonly ReasonCheck[];
  readonly status: SiteStatus;
  /** When the last private window was closed. Null: not known, or more than 24 hours ago. */
  readonly privateClosedAt: EpochMs | null;
  /** The site's sessions in this cookie store during the last 28 days, oldest first. */
  readonly recorded: readonly RecordedSession[];
  /** `none-yet`: Lights Out was not here yet. `off`: none is kept now; sessions recorded before may still be listed. */
  readonly record: 'kept' | 'none-yet' | 'off';
};
