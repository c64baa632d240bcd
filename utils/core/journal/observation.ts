import type { Cookie } from '../cookies/cookie.ts';
import type { Session, SessionRef } from '../sessions/session.ts';
import type { EpochMs } from '../time.ts';
import type { EndEvidence, JournalEntry } from './journal.ts';

/**
 * When a look at the jar is taken: in the middle of a browser run, at its start, after a moment of not looking (an
 * update), or after Lights Out was off for nobody knows how long.
 */
export type Moment = 'running' | 'browser-start' | 'after-gap' | 'after-absence';

/**
 * A session as a look finds it. `digest` is `unread` where no event gave reason to read it again; null where another
 * value would mean nothing.
 */
export type SeenSession = {
  readonly ref: SessionRef;
  readonly expiresAt: Cookie['expiresAt'];
  readonly digest: string | null | 'unread';
  /** A credential that its site does not rotate: another one is another sign-in. */
  readonly credential: 'lasting' | 'rotating';
  /** Its auth cookie was written since the look before. */
  readonly justWritten: boolean;
};

/** One look at the jar, with what was seen since the one before. */
export type Observation = {
  readonly now: EpochMs;
  readonly moment: Moment;
  readonly sessions: readonly SeenSession[];
  /** `seen`: may be judged. `hidden`: cannot be looked at now. `unwanted`: no record is kept of it. */
  readonly visibility: (ref: SessionRef) => 'seen' | 'hidden' | 'unwanted';
  readonly evidence: (ref: SessionRef) => EndEvidence;
  /** `by-itself`: its date passed, or the browser dropped it, which needs nobody. */
  readonly isEndedByUs: (entry: Pick<JournalEntry, 'ref' | 'firstSeenAt'>, went?: 'by-itself') => boolean;
};

/** The end of a session's auth cookie as the jar has it. */
export function endOf({ lifetime }: Session): Cookie['expiresAt'] {
  if (lifetime.kind === 'until') return lifetime.expiresAt;
  return lifetime.kind === 'browser-session' ? null : 'unknown';
}
