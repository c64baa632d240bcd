import type { CookieStore } from '../cookies/cookie-store.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { EpochMs } from '../time.ts';

/**
 * What is remembered of one session's reminders, under its ref's id: so none comes twice, and a missed one still comes.
 */
export type ReminderMark = {
  readonly ref: SessionRef;
  /** The end that these marks are about. */
  readonly expiresAt: EpochMs;
  /** Thresholds that lie ahead, in milliseconds before the end. Only what was once ahead is ever reminded of. */
  readonly ahead: readonly number[];
  /** Thresholds that were reminded of, each with the end that it was about. */
  readonly told: readonly { readonly beforeMs: number; readonly expiresAt: EpochMs }[];
  /** "Let it end" was pressed for this end. */
  readonly letEnd: boolean;
};

export type ReminderMarks = Readonly<Record<string, ReminderMark>>;

/** One notification to show. */
export type Reminder = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly expiresAt: EpochMs;
  /** The moment was missed: the browser was closed, or asleep. */
  readonly late: boolean;
  /** A visit is known to renew it. */
  readonly renews: boolean;
  /** Set where the site is signed in in several stores. */
  readonly store: CookieStore | null;
};

/** A notification that stands: of which session, under its ref's id, and of which end. */
export type ShownReminder = { readonly refId: string; readonly expiresAt: EpochMs };
