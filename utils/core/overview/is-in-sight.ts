import type { SeenAt } from '../sites/seen-at.ts';
import type { SiteView } from './parts/sites-part.ts';

/** Whether what was seen there, at this site, and is not seen now is gone: nothing of it can be hidden. */
export function isInSight(
  { access, enabled, missingHosts }: Pick<SiteView, 'access' | 'enabled' | 'missingHosts'>,
  { askedHosts = [] }: SeenAt,
): boolean {
  return enabled && access === 'granted' && !missingHosts.some(({ host }) => askedHosts.includes(host));
}
