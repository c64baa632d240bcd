import type { Cookie } from '../cookies/cookie.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SeenAt } from '../sites/seen-at.ts';
import type { SiteId } from '../sites/site.ts';
import { DAY, type EpochMs } from '../time.ts';

/** How long an ended session is remembered (ms), and how many entries are kept. */
export const REMEMBERED_FOR = 90 * DAY;
export const MOST_ENTRIES = 2_000;

/**
 * Why an auth cookie was removed, as far as the browser's event tells. Firefox says `deleted` both for a site and for a
 * person (tried in 153).
 */
export type Removal =
  | 'taken-back' // set again with a past date: Chromium's `expired_overwrite`
  | 'deleted' // `explicit`
  | 'evicted'
  | 'expired'
  | 'unseen'; // no event came

/** What was seen when an auth cookie was removed. */
export type EndEvidence = {
  readonly removal: Removal;
  /**
   * What happened to the site's other cookies in that store. `none` if it had no others, or if they tell nothing: some
   * went and some stayed, or all that are left were written afterwards.
   */
  readonly others: 'stayed' | 'went' | 'none';
  /** `went`: cookies of other sites were removed from that store at the same moment. */
  readonly elsewhere: 'went' | 'not-seen';
  /** Whether a page of the site had begun to load just before. */
  readonly pageLoaded: boolean;
};

/**
 * An auth cookie was removed, as the browser's event told. Written down at once, because the browser may close before
 * the next look at the jar; that look decides whether the session is over.
 */
export type Going = Pick<EndEvidence, 'removal' | 'pageLoaded'> & { readonly at: EpochMs };

export type SessionEnd = { readonly at: EpochMs } & (
  | { readonly kind: 'signed-out-here' }
  /** `cookie`: the browser itself showed that the cookie expired. `date`: only its date has passed. */
  | { readonly kind: 'reached-end'; readonly shownBy: 'cookie' | 'date' }
  /** Another sign-in has taken its place. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'gone-while-open'; readonly evidence: EndEvidence }
  /**
   * Here before the browser closed, missing after its next start. `past`: its date passed in between. `settled`: it was
   * surely on disk before.
   */
  | { readonly kind: 'gone-while-closed'; readonly cookie: 'dated' | 'undated' | 'past'; readonly settled: boolean }
  /** Lights Out could not look: access was taken away, or the extension was off. */
  | { readonly kind: 'gone-unseen' }
);

/** What is remembered about one session. Never when a person used the site. */
export type JournalEntry = SeenAt & {
  readonly ref: SessionRef;
  readonly firstSeenAt: EpochMs;
  /** False if it was already there when Lights Out first looked. */
  readonly startSeen: boolean;
  /** The last renewal that was seen. Overwritten each time, so that there is no record of visits. */
  readonly renewedAt: EpochMs | null;
  /** The end of the auth cookie when it was last seen. */
  readonly expiresAt: Cookie['expiresAt'];
  /** Keyed digest of the credential while the session lasts; null if it may not be digested, and after the end. */
  readonly digest: string | null;
  /** Seen again long enough after its start to be on disk. Only then its absence after a start proves something. */
  readonly settled: boolean;
  /**
   * Lights Out could not look since the last time, or could not judge what it saw, so what happened in between has no
   * known cause. On an ended session: another session may have followed unseen.
   */
  readonly lostSight: boolean;
  /** Whether a start of the browser found it still here. */
  readonly kept: boolean;
  /** Its auth cookie was removed, and no look has followed yet; null if not. */
  readonly going: Going | null;
  /** Null while the session lasts. */
  readonly end: SessionEnd | null;
};

/**
 * What the starts of the browser showed about one site: how often its sign-ins were gone, and how often kept since
 * then.
 */
export type Experience = { readonly cleared: number; readonly kept: number };

/** The record that explains sign-outs. Oldest entries first. */
export type Journal = {
  readonly entries: readonly JournalEntry[];
  readonly experience: Readonly<Record<SiteId, Experience>>;
  /** When a private window was last closed. Nothing else is kept about private windows. */
  readonly privateClosedAt: EpochMs | null;
};

export const emptyJournal: Journal = { entries: [], experience: {}, privateClosedAt: null };
