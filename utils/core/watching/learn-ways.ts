import type { WayProposal } from '../discovery/site-proposal.ts';
import type { SignOutMethod } from '../sites/site.ts';
import { learnPresses } from './learn-presses.ts';
import { learnRequest } from './learn-request.ts';
import type { SignOutWatch } from './sign-out-watch.ts';

/**
 * The ways to sign out that a watched sign-out taught, best first: its request, which needs no open page, and its
 * presses. Empty if it taught nothing. What they hold is shown to the user before it is kept. Nobody has seen the
 * request work when it is sent by us, so beside presses it is used only where a probe can judge it: grade C says that.
 */
export function learnWays(watch: SignOutWatch, origins: readonly string[]): readonly WayProposal[] {
  const [request, presses] = [learnRequest(watch, origins), learnPresses(watch, origins)];
  return [presses && request ? { ...request, grade: 'C' as const } : request, presses]
    .filter((method) => method !== null)
    .map((method, at) => ({ method, says: findSaid(watch, method), reason: 'shown', chosen: at === 0 }));
}

/** The whole text of the control that was pressed last: it is shown, and only a word of a few kinds is kept. */
function findSaid({ presses }: SignOutWatch, method: SignOutMethod): string | null {
  const last = method.kind === 'press' ? method.steps.at(-1) : undefined;
  return presses.findLast(({ control }) => control.mark.place === last?.place)?.control.mark.name ?? null;
}
