import { type SignOutRun, wasAccepted } from './run.ts';

/**
 * Whether this run, which is over, is why the session is no longer in this browser: the site confirmed the end, or we
 * removed its cookies, or the site took them back in answer to our request. After "Refused." and "Could not tell."
 * another cause is possible.
 */
export function hasEndedSession({
  attempts,
  devices,
  endedNone,
  outcome,
  removedCookies,
  scope,
}: Pick<SignOutRun, 'attempts' | 'devices' | 'endedNone' | 'outcome' | 'removedCookies' | 'scope'>): boolean {
  if (devices !== null || scope === 'other-devices' || endedNone) return false;
  if (outcome?.kind === 'signed-out') return true;
  if (outcome?.kind !== 'removed-here-only' || outcome.reason === 'no-sign-in') return false;
  // An answer to a request of the background does not reach the jar: what emptied the jar then was something else.
  const wasAnswered = attempts.some((attempt) => attempt.way !== 'background' && wasAccepted(attempt));
  return removedCookies > 0 || outcome.removedCookies > 0 || (outcome.reason === 'still-works' && wasAnswered);
}
