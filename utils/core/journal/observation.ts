import type { Cookie } from '../cookies/cookie.ts';
import type { Session, SessionRef } from '../sessions/session.ts';
import type { SeenAt } from '../sites/seen-at.ts';
import type { EpochMs } from '../time.ts';
import type { EndEvidence, JournalEntry } from './journal.ts';

/**
 * When a look at the jar is taken: during a browser run, at its start, after a short time without looking (an update),
 * or after Lights Out was off for an unknown time.
 */
export type Moment = 'running' | 'browser-start' | 'after-gap' | 'after-absence';

/**
 * A session as a look finds it. `digest` is `unread` if no event gave a reason to read it again, and null if another
 * value would mean nothing.
 */
export type SeenSession = SeenAt & {
  readonly ref: SessionRef;
  readonly expiresAt: Cookie['expiresAt'];
  readonly digest: string | null | 'unread';
  /** `lasting`: the site does not rotate the credential, so another value means another sign-in. */
  readonly credential: 'lasting' | 'rotating';
  /** Whether its auth cookie was written since the last look. */
  readonly justWritten: boolean;
  /** When it was written first since then; null where no event told. The look itself comes up to some seconds later. */
  readonly cameAt: EpochMs | null;
};

/** One look at the jar, and what was seen since the last one. */
export type Observation = {
  readonly now: EpochMs;
  readonly moment: Moment;
  readonly sessions: readonly SeenSession[];
  /**
   * Of a session, and of where it was seen. `seen`: may be judged. `hidden`: cannot be looked at now. `unwanted`: no
   * record is kept of it.
   */
  readonly visibility: (ref: SessionRef, seenAt: SeenAt) => 'seen' | 'hidden' | 'unwanted';
  /** Whether a reading of this browser run has shown the session before this look. Asked of the look at the start. */
  readonly wasSeen: (ref: SessionRef) => boolean;
  /** Whether a sign-in came and went since the last look. */
  readonly hasPassed: (ref: SessionRef) => boolean;
  readonly evidence: (ref: SessionRef) => EndEvidence;
  /** `by-itself`: its date has passed, or the browser dropped it without being told to. */
  readonly ownEnding: (entry: Pick<JournalEntry, 'ref' | 'firstSeenAt'>, went?: 'by-itself') => OwnEnding;
};

/** Whether a session was ended by Lights Out. `undecided`: a sign-out of ours does not know its result yet. */
export type OwnEnding = 'ours' | 'not-ours' | 'undecided';

/** The end of a session's auth cookie, as the jar has it. */
export function endOf({ lifetime }: Session): Cookie['expiresAt'] {
  if (lifetime.kind === 'until') return lifetime.expiresAt;
  return lifetime.kind === 'browser-session' ? null : 'unknown';
}
