import type { CookieStore } from '../cookies/cookie-store.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { EpochMs } from '../time.ts';

/** What is remembered about one session's reminders, so that none comes twice and a missed one still comes. */
export type ReminderMark = {
  readonly ref: SessionRef;
  /** The end that these marks are for. */
  readonly expiresAt: EpochMs;
  /** Thresholds that lie ahead, in ms before the end. There is no reminder for a threshold that was never ahead. */
  readonly ahead: readonly number[];
  /** Thresholds whose reminder was shown, each with the end that it was for. */
  readonly told: readonly { readonly beforeMs: number; readonly expiresAt: EpochMs }[];
  /** Whether "Let it end" was pressed for this end. */
  readonly letEnd: boolean;
};

export type ReminderMarks = Readonly<Record<string, ReminderMark>>;

/** One notification to show. */
export type Reminder = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly expiresAt: EpochMs;
  /** Whether the right moment was missed, because the browser was closed or the computer asleep. */
  readonly late: boolean;
  /** Whether a visit is known to renew the session. */
  readonly renews: boolean;
  /** Set if the site is signed in in several stores. */
  readonly store: CookieStore | null;
};

/** A notification that is on screen: the ref id of its session, and the end that it is for. */
export type ShownReminder = { readonly refId: string; readonly expiresAt: EpochMs };
