import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { SiteRequest } from '../../../utils/ports/requests.ts';
import { claude } from '../../../utils/sites/claude.ts';
import type { Given, Ports } from '../contract.ts';
import { claudeRef } from '../cookies/cookie-parts.ts';

/** A request that asks Claude whether one is signed in. */
export const probe: SiteRequest = {
  method: 'GET',
  url: 'https://claude.ai/api/account',
  body: null,
  contentType: null,
  headerFromCookie: null,
  csrf: null,
  bearer: null,
  why: 'browser-probe',
};

export const signOut: SiteRequest = {
  ...probe,
  method: 'POST',
  url: 'https://claude.ai/api/auth/logout',
  body: '{}',
  contentType: 'application/json',
  why: 'sign-out',
};

/** Asks with the jar's cookies; cases name what differs from a probe. */
export async function ask({ requests }: Ports, given: Given, change: Partial<SiteRequest> = {}): Promise<string> {
  return told(await requests.fromBackground(claudeRef(given), claude, { ...probe, ...change }, { from: 'jar' }));
}

/** What came back, in a few words. */
export function told(answer: RawAnswer): string {
  if (answer.kind === 'response') return `${answer.status}${answer.challenged ? ' challenged' : ''}`;
  return answer.kind === 'not-sent' ? `not sent: ${answer.reason}` : answer.kind;
}
