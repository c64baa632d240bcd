import type { Lifetime } from '../sessions/lifetime.ts';
import { refId, type Session } from '../sessions/session.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../time.ts';
import type { Outcome } from './outcome.ts';
import type { SignOutRun } from './run.ts';

/** How long a result stays on screen, and how long a finished record is kept. Both in ms. */
export const SHOWN_FOR = 10 * MINUTE;
export const KEPT_FOR = 90 * DAY;
export const MOST_KEPT = 200;

/**
 * Finds the runs to show, only the latest for each session. A run that is not over is always shown; an ended one for
 * ten minutes, and only until a new sign-in is seen, whatever becomes of that one. After "Already signed out." the dead
 * cookie may still be here, so a new sign-in is one whose cookie ends at another date.
 */
export function findShownRuns(
  runs: readonly SignOutRun[],
  live: readonly Pick<Session, 'ref' | 'lifetime'>[],
  now: EpochMs,
): SignOutRun[] {
  const alive = new Map(live.map(({ ref, lifetime }) => [refId(ref), lifetime]));
  const latest = new Map<string, SignOutRun>();
  for (const run of runs.filter(({ devices }) => devices === null)) {
    const known = latest.get(refId(run.ref));
    if (!known || isLater(run, known, now)) latest.set(refId(run.ref), run);
  }
  return [...latest.values()].filter((run) => isShown(run, alive, now)).sort((a, b) => b.startedAt - a.startedAt);
}

/**
 * Whether a run of the same session comes after another. The clock alone does not tell: it may have been set back. A
 * run that is not over comes after all that are, one that waits before the one that it waits for, and one that ended at
 * a moment still ahead before all others.
 */
function isLater(run: SignOutRun, known: SignOutRun, now: EpochMs): boolean {
  const rank = ({ endedAt, waits }: SignOutRun) => (endedAt === null ? (waits ? 2 : 3) : endedAt <= now ? 1 : 0);
  if (rank(run) !== rank(known)) return rank(run) > rank(known);
  return (run.endedAt ?? run.startedAt) >= (known.endedAt ?? known.startedAt);
}

/**
 * The credential that is here now: its digest, null if it is too short or too plain, and its cookie's end. `written`:
 * it was written just now.
 */
export type CredentialSeen = {
  readonly digest: string | null;
  readonly end: EpochMs | null;
  readonly how: 'seen' | 'written';
};

/**
 * Whether the credential that is here now is, or may be, another one than those that an ended run knew: the one that it
 * was about, and the one that stood here at its end. One without a digest cannot be compared. It is another one if the
 * run's had a digest, ended on another date or was removed, or if this one was written since: a result is rather shown
 * no more than shown of somebody else's sign-in.
 */
export function isNewer({ digest, left, formerEnd, outcome }: SignOutRun, seen: CredentialSeen): boolean {
  if (outcome?.kind === 'removed-here-only' && outcome.remainingCookies > 0) return false;
  if (seen.digest !== null) return seen.digest !== digest && seen.digest !== left;
  if (digest !== null && left !== null) return true;
  return seen.end !== formerEnd || seen.how === 'written' || hasEndedHere(outcome);
}

/** Whether none of the sign-in's cookies was left at the end of a run. */
function hasEndedHere(outcome: Outcome | null): boolean {
  return outcome?.kind === 'signed-out' || (outcome?.kind === 'removed-here-only' && outcome.remainingCookies === 0);
}

/**
 * Drops ended runs that are older than 90 days, and the oldest beyond the limit. Keeps every run that is not over, and
 * those that seem to have ended in the future: a computer may start with a wrong clock, which is set right soon.
 */
export function pruneRuns(runs: readonly SignOutRun[], now: EpochMs): SignOutRun[] {
  const open = runs.filter(({ endedAt }) => endedAt === null);
  const ended = runs.filter(({ endedAt }) => endedAt !== null && now - endedAt < KEPT_FOR);
  return [...ended.slice(-MOST_KEPT), ...open];
}

/** Whether a run seems to have ended in the future, because the clock was set back since. It is in no history then. */
export function isAhead({ endedAt }: Pick<SignOutRun, 'endedAt'>, now: EpochMs): boolean {
  return endedAt !== null && endedAt > now + HOUR;
}

/**
 * Whether a sign-in that had ended was written anew with the same value: by an open page, or because its site keeps one
 * session id over sign-out and sign-in.
 */
export function isWrittenAnew({ outcome, writtenSince }: SignOutRun): boolean {
  return writtenSince && (outcome?.kind === 'already-signed-out' || hasEndedHere(outcome));
}

function isShown(run: SignOutRun, alive: ReadonlyMap<string, Lifetime>, now: EpochMs): boolean {
  if (run.endedAt === null) return true;
  if (run.newerSeen || isWrittenAnew(run) || Math.abs(now - run.endedAt) > SHOWN_FOR) return false;
  const lifetime = alive.get(refId(run.ref));
  if (!lifetime) return true;
  if (run.outcome?.kind === 'already-signed-out')
    return (lifetime.kind === 'until' ? lifetime.expiresAt : null) === run.formerEnd;
  return !hasEndedHere(run.outcome);
}
