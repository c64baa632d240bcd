import type { WayProposal } from '../discovery/site-proposal.ts';
import type { SignOutMethod } from '../sites/site.ts';
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

/** The fixed words of a way, such as `action=logout`, to be shown before they are kept. */
export function listFixedWords(method: SignOutMethod): readonly string[] {
  if (method.kind !== 'http' || method.body === null) return [];
  if (method.contentType === 'application/x-www-form-urlencoded')
    return [...new URLSearchParams(method.body)].map(([name, word]) => `${name}=${word}`);
  const fields: unknown = JSON.parse(method.body);
  return Object.entries(Object(fields)).map(([name, word]) => `${name}=${String(word)}`);
}
