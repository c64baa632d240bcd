import type { Cookie } from '../cookies/cookie.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { SiteDefinition } from '../sites/site.ts';

/**
 * Browsers drop cookies soon if one registrable domain has more than this: Chromium keeps 180 and then drops about 30,
 * and Firefox is similar (200 were set, 169 and 170 stayed: tried in 156 and 153).
 */
export const CROWDED_FROM = 150;

/**
 * Counts the cookies in one store that count together with the site's towards the browser's limit. Null while there is
 * room.
 */
export function findCrowding(
  { registrableDomains }: Pick<SiteDefinition, 'registrableDomains'>,
  cookies: readonly Cookie[],
  storeId: string,
): number | null {
  const counts = registrableDomains.map(
    (domain) =>
      cookies.filter(
        (cookie) => cookie.storeId === storeId && cookie.partition === null && isAtOrBelow(cookie.domain, domain),
      ).length,
  );
  const most = Math.max(0, ...counts);
  return most >= CROWDED_FROM ? most : null;
}
