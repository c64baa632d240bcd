import { SIGNED_IN_POINTS } from '../cookies/sign-in/judge-cookie.ts';
import type { CookieProposal } from './site-proposal.ts';

/** What says by itself that it is the sign-in. */
const KNOWN: readonly CookieProposal['reason'][] = ['went', 'changed', 'kind'];
/** Below this distance nothing tells which of two is the sign-in. */
const CLOSE = 5;

/**
 * Whether the two likeliest look so much alike that only a sign-out tells which of them is the sign-in. Two that both
 * say so by themselves may be parts of one.
 */
export function hasAlike(cookies: readonly CookieProposal[]): boolean {
  const [first, second] = cookies;
  if (first === undefined || second === undefined || KNOWN.includes(first.reason)) return false;
  return first.points < SIGNED_IN_POINTS && first.points - second.points < CLOSE;
}
