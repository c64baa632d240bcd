import type { PracticeSite } from '../../practice-sites/site/practice-site.ts';
import type { EndedBy, PracticeSession } from '../../practice-sites/site/session-table.ts';

/**
 * Ends every session of an account, as its owner can on another device ("Log out of all devices"). This browser is not
 * told: its cookie stays, and the server no longer accepts it. Returns the sessions that were ended.
 */
export function endAllFromElsewhere(
  site: Pick<PracticeSite<unknown>, 'endSession' | 'live' | 'session'>,
  account = 'ada@example.test',
  endedBy: EndedBy = 'all-sessions-request',
): PracticeSession[] {
  const ended = site.live().filter((session) => session.account === account);
  for (const { id } of ended) site.endSession(id, endedBy);
  return ended.map(({ id }) => site.session(id));
}
