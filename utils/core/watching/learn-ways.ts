import type { WayProposal } from '../discovery/site-proposal.ts';
import { learnPresses } from './learn-presses.ts';
import { learnRequest } from './learn-request.ts';
import type { SignOutWatch } from './sign-out-watch.ts';

/**
 * The ways to sign out that a watched sign-out taught, best first: its request, which needs no open page, and its
 * presses. Empty if it taught nothing. What they hold is shown to the user before it is kept.
 */
export function learnWays(watch: SignOutWatch, origins: readonly string[]): readonly WayProposal[] {
  const says = watch.presses.at(-1)?.control.mark.name ?? null;
  return [learnRequest(watch, origins), learnPresses(watch, origins)]
    .filter((method) => method !== null)
    .map((method, at) => ({ method, says: method.kind === 'press' ? says : null, reason: 'shown', chosen: at === 0 }));
}
