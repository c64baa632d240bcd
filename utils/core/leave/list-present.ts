import type { Overview } from '../overview/overview.ts';
import type { SessionRef } from '../sessions/session.ts';

/** Lists what a leave run could end: every session that is here now, and every site that may be one. */
export function listPresent({
  sessions,
  otherSites,
}: Pick<Overview, 'sessions' | 'otherSites'>): readonly SessionRef[] {
  return [...sessions, ...otherSites].map(({ ref }) => ref);
}
