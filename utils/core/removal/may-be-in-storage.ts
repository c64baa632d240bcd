import { kindOfSite } from '../leave/other-site-id.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SiteDefinition } from '../sites/site.ts';

/**
 * Whether a sign-in may be where no cookie shows it: in web storage, or in a place that no definition names. What is
 * inside another site's page is a sign-in in cookies alone.
 */
export function mayBeInStorage(
  { authCookies, authStorage, id }: SiteDefinition,
  { partition }: Pick<SessionRef, 'partition'>,
): boolean {
  if (partition !== null) return false;
  return kindOfSite(id) === 'other' || authStorage.length > 0 || authCookies.length === 0;
}
