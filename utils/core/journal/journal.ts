import type { Cookie } from '../cookies/cookie.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteId } from '../sites/site.ts';
import { DAY, type EpochMs } from '../time.ts';

/** So long an ended session is remembered, and so many at most. */
export const REMEMBERED_FOR = 90 * DAY;
export const MOST_ENTRIES = 2_000;

/**
 * How an auth cookie went, as far as the browser's event tells. Firefox says `deleted` for sites and people alike
 * (tried in 153).
 */
export type Removal =
  | 'taken-back' // written anew with a past date: Chromium's `expired_overwrite`
  | 'deleted' // `explicit`
  | 'evicted'
  | 'expired'
  | 'unseen'; // no event came

/** What was seen beside an auth cookie's going. */
export type EndEvidence = {
  readonly removal: Removal;
  /** What became of the site's other cookies in that store; `none` where it had no others. */
  readonly others: 'stayed' | 'went' | 'none';
  /** A page of the site was loading just then. */
  readonly pageLoaded: boolean;
};

export type SessionEnd = { readonly at: EpochMs } & (
  | { readonly kind: 'signed-out-here' }
  | { readonly kind: 'reached-end' }
  /** Another sign-in stands in its place. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'gone-while-open'; readonly evidence: EndEvidence }
  /** Here before the browser closed, gone when it was open again. `settled`: it had long been on disk. */
  | { readonly kind: 'gone-while-closed'; readonly cookie: 'dated' | 'undated'; readonly settled: boolean }
  /** Lights Out was not looking: access taken away, or the extension off. */
  | { readonly kind: 'gone-unseen' }
);

/** What is remembered of one session. Never when somebody used the site. */
export type JournalEntry = {
  readonly ref: SessionRef;
  readonly firstSeenAt: EpochMs;
  /** False where it was there before Lights Out first looked. */
  readonly startSeen: boolean;
  /** The last renewal that was seen; overwritten, so that no record of visits arises. */
  readonly renewedAt: EpochMs | null;
  /** The auth cookie's end when last seen. */
  readonly expiresAt: Cookie['expiresAt'];
  /** Keyed digest of the credential while the session lasts; null where it may not be digested, and once it is over. */
  readonly digest: string | null;
  /** Seen again long enough after its start to be on disk: only then does its absence after a start prove something. */
  readonly settled: boolean;
  /**
   * Lights Out could not look since the last time: what happens meanwhile has no known cause. Of one that is over: it
   * need not be the last.
   */
  readonly lostSight: boolean;
  /** Null while it lasts. */
  readonly end: SessionEnd | null;
};

/** What the starts of the browser taught about one site: how often its sign-ins were gone, and kept since then. */
export type Experience = { readonly cleared: number; readonly kept: number };

/** The record that explains sign-outs. Oldest entries first. */
export type Journal = {
  readonly entries: readonly JournalEntry[];
  readonly experience: Readonly<Record<SiteId, Experience>>;
  /** When a private window was last closed; without a site, and all that is kept of it. */
  readonly privateClosedAt: EpochMs | null;
};

export const emptyJournal: Journal = { entries: [], experience: {}, privateClosedAt: null };
