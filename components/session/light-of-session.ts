import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';

/** The light of a session that is here: low where a visitor of its site would have the same cookies. */
export function lightOfSession({ refused, sign }: Pick<SessionView, 'refused' | 'sign'>): 'lit' | 'low' | 'dark' {
  if (refused) return 'dark';
  return sign === 'signed-in' ? 'lit' : 'low';
}
