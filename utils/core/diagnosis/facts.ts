import type { SiteAnswer } from '../answers/answer.ts';
import type { CookieStore } from '../cookies/cookie-store.ts';
import type { Experience, JournalEntry, SessionEnd } from '../journal/journal.ts';
import type { Clearing } from '../sessions/early-end.ts';
import type { SiteStatus } from '../sites/status-page.ts';
import { type EpochMs, HOUR, MINUTE } from '../time.ts';

/** What the site itself said when the diagnosis was opened; null where nothing could be asked. */
export type Asked = { readonly verdict: 'yes' | 'no' | 'could-not-tell'; readonly answer: SiteAnswer } | null;

/** Everything a diagnosis is made from; read when the user opens it. */
export type DiagnosisFacts = {
  readonly now: EpochMs;
  readonly browser: 'chrome' | 'firefox';
  readonly store: CookieStore;
  /**
   * Whether a sign-in cookie of the site is in that store now. `unsure`: only such as visitors have too, and the site
   * says that nobody is signed in. It may be a sign-in that has ended, or none that follows one.
   */
  readonly session: 'here' | 'unsure' | 'absent';
  /** The site's latest recorded session there that is over; null for none. */
  readonly last: JournalEntry | null;
  /** Every recorded session of the site in that store, those that still go on included. */
  readonly entries: readonly JournalEntry[];
  readonly record: 'kept' | 'none-yet' | 'off';
  readonly experience: Experience | undefined;
  /** Whether a start of this browser was seen to keep a sign-in without a date, as it does with its last tabs. */
  readonly undatedKept: 'seen' | 'not-seen';
  readonly clearing: Clearing;
  /**
   * When the browser's own setting was read. After `long-ago` it may have been changed. `before-end`: lately, and
   * before the sign-in went. `lately`: only afterwards, so somebody may have switched it in between.
   */
  readonly clearingRead: 'before-end' | 'lately' | 'long-ago';
  readonly crowding: number | null;
  readonly privateClosedAt: EpochMs | null;
  readonly privateWindows: 'visible' | 'hidden' | 'unknown';
  /** Whether the site is signed in in another cookie store too. */
  readonly elsewhere: 'signed-in' | 'not-seen';
  readonly asked: Asked;
  /**
   * Whether the sign-in that is here is one that Lights Out has ended before, by its digest. `proved`: its site refused
   * it afterwards. `told`: the site was told, and the old sign-in was not tried.
   */
  readonly endedByUs: 'proved' | 'told' | 'not-known';
  /** When a sign-out of ours that may have ended this sign-in was over; null for none. */
  readonly weAskedAt: EpochMs | null;
  readonly status: SiteStatus;
};

/** In ms. An event that is older than this does not explain a sign-out that the user asks about now. */
const LATELY = 24 * HOUR;
/** In ms. For this long after a sign-out with an unclear outcome, a "no" of the site is taken for its effect. */
const ASKED_LASTS = 15 * MINUTE;

export function isLately(at: EpochMs, now: EpochMs): boolean {
  return Math.abs(now - at) < LATELY;
}

/** How a reading of the browser's setting stands to the end of the session; null for a setting that was never read. */
export function findClearingRead(
  readAt: EpochMs | null,
  { now, last }: Pick<DiagnosisFacts, 'now' | 'last'>,
): DiagnosisFacts['clearingRead'] {
  if (readAt === null || !isLately(readAt, now)) return 'long-ago';
  return last?.end != null && readAt < last.end.at ? 'before-end' : 'lately';
}

/**
 * How the latest recorded session ended. Null where Lights Out has not watched without a gap since then: another
 * session may have followed.
 */
export function findLastEnd({ last, record }: Pick<DiagnosisFacts, 'last' | 'record'>): SessionEnd | null {
  return last === null || last.lostSight || record === 'off' ? null : last.end;
}

/**
 * How the session ended that is missing now. Null where a session is here, and where the record still holds an open
 * one: Lights Out has not yet seen how that one ended. An open one that visitors may have is no session for sure.
 */
export function endOf(facts: DiagnosisFacts): SessionEnd | null {
  const isAbsent = facts.session === 'absent' && facts.entries.every(({ end }) => end !== null);
  return isAbsent || facts.session === 'unsure' ? findLastEnd(facts) : null;
}

/** When a private window was last closed, if in the last 24 hours. Of private windows no site is recorded. */
export function findLatePrivateClose({
  privateClosedAt,
  now,
}: Pick<DiagnosisFacts, 'privateClosedAt' | 'now'>): EpochMs | null {
  return privateClosedAt !== null && isLately(privateClosedAt, now) ? privateClosedAt : null;
}

/**
 * Whether Lights Out itself had asked for the sign-out: just before the session ended or, where its cookie is here, at
 * any time since it was first seen.
 */
export function hadAsked({ weAskedAt, session, entries, last, now }: DiagnosisFacts): boolean {
  const entry = session === 'here' ? entries.find(({ end }) => end === null) : last;
  const at = session === 'here' ? now : last?.end?.at;
  if (weAskedAt === null || at === undefined) return false;
  const isLong = session === 'here' && entry != null;
  if (at < weAskedAt || (!isLong && at - weAskedAt >= ASKED_LASTS)) return false;
  return entry == null || entry.firstSeenAt <= weAskedAt;
}
