import type { SiteAnswer } from '../answers/answer.ts';
import type { JournalEntry } from '../journal/journal.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteStatus } from '../sites/status-page.ts';
import type { EpochMs } from '../time.ts';

/** Why a session may be over. */
export type CauseCode =
  | 'incident'
  | 'signed-out-here'
  | 'reached-end'
  | 'cleared-on-exit'
  | 'ended-with-browser'
  | 'private-window'
  | 'ended-by-site'
  | 'account-switched'
  | 'evicted'
  | 'removed-here'
  | 'connection'
  | 'still-signed-in'
  | 'could-not-tell';

export type Certainty = 'sure' | 'likely' | 'possible';

/** What speaks for a cause; one text each. */
export type EvidenceCode =
  | 'status-page-says'
  | 'own-record'
  | 'date-passed'
  | 'gone-after-start'
  | 'gone-after-starts'
  | 'setting-clears'
  | 'cookie-without-date'
  | 'private-window-closed'
  | 'here-is-private'
  | 'user-says-private'
  | 'user-says-cleaner'
  | 'site-took-cookie-back'
  | 'page-was-loading'
  | 'others-stayed'
  | 'others-went'
  | 'deleted-from-within'
  | 'deleted-silently'
  | 'site-refuses-cookie'
  | 'we-had-asked'
  | 'site-answers-challenge'
  | 'site-silent'
  | 'other-sign-in-here'
  | 'browser-dropped-it'
  | 'crowded-host'
  | 'site-says-yes'
  | 'too-fresh'
  | 'was-not-looking'
  | 'no-record'
  | 'browser-names-nobody';

export type Cause = {
  readonly code: CauseCode;
  readonly certainty: Certainty;
  readonly evidence: readonly EvidenceCode[];
};

/** The five usual reasons, checked now. */
export type ReasonCode = 'clears-on-exit' | 'private-window' | 'ended-everywhere' | 'other-account' | 'connection';
export type ReasonCheck = { readonly reason: ReasonCode; readonly answer: 'yes' | 'no' | 'cannot-see' };

/** What only the user can know; null until answered. */
export type UserAnswers = { readonly privateWindow: boolean | null; readonly cleaner: boolean | null };

/** What the site itself said when the diagnosis was opened; null where nothing could be asked. */
export type Asked = { readonly verdict: 'yes' | 'no' | 'could-not-tell'; readonly answer: SiteAnswer } | null;

/** A past session as screens show it. */
export type RecordedSession = Omit<JournalEntry, 'digest' | 'settled' | 'lostSight'>;

/** "Why was I signed out?", answered. */
export type Diagnosis = {
  readonly ref: SessionRef;
  readonly at: EpochMs;
  /** The likeliest first; never empty. */
  readonly causes: readonly Cause[];
  readonly reasons: readonly ReasonCheck[];
  readonly status: SiteStatus;
  /** When the last private window was closed, as far as that is known and lately. */
  readonly privateClosedAt: EpochMs | null;
  /** The site's sessions in this cookie store during the last 28 days, oldest first. */
  readonly recorded: readonly RecordedSession[];
  /** `none-yet`: Lights Out was not here yet. `off`: none is kept now; sessions recorded before may still be listed. */
  readonly record: 'kept' | 'none-yet' | 'off';
};
