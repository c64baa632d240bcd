import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';

/** A site that signs out when an address is visited, by its definition as it ships. */
export type Visited = { readonly definition: SiteDefinition; readonly signOut: URL };

/**
 * The built-in sites that a practice site stands for: their sign-in is in cookies that are known by name and that
 * visitors have not, and a visit signs out. Where it takes two, see microsoft-sites.ts.
 */
export const visitedSites: readonly Visited[] = allSites.flatMap((definition) => {
  const { authCookies, signOut, visitorCookies } = definition;
  const isNamed = authCookies.length > 0 && authCookies.every(({ match }) => match === 'exact');
  const visit = signOut.find((way) => way.kind === 'navigate' && !way.userMustConfirm);
  const takesTwo = signOut.some((way) => way.kind === 'navigate' && way.withNext);
  return isNamed && visitorCookies.length === 0 && visit && !takesTwo
    ? [{ definition, signOut: new URL(visit.url) }]
    : [];
});
