import type { Outcome } from './outcome.ts';

/**
 * The outcome where another credential stands in the old one's place by now: a new sign-in, or the same session's,
 * which the site renewed meanwhile. Only that the old one is dead can still be told.
 */
export function besideAnother(outcome: Outcome | null): Outcome {
  const isDead =
    outcome?.kind === 'already-signed-out' || (outcome?.kind === 'signed-out' && outcome.oldSignIn === 'refused');
  return { kind: 'could-not-tell', reason: isDead ? 'replaced' : 'changed-since', answer: null };
}
