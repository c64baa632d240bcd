import type { SignOutRun } from './run.ts';
import { wasSent } from './sign-out-parts.ts';

/**
 * Whether a run that nobody pressed has come to its end with nothing asked, where a press goes on: it opens the site's
 * page with a guide, and may use a way that was not seen yet.
 */
export function isLeftToAPress({ attempts, byLeaving, outcome, phase }: SignOutRun): boolean {
  if (!byLeaving || attempts.some(wasSent)) return false;
  if (phase === 'guided') return true;
  return outcome?.kind === 'could-not-tell' && (outcome.reason === 'no-probe' || outcome.reason === 'site-silent');
}
