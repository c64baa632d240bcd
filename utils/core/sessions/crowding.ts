import type { Cookie } from '../cookies/cookie.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { SiteDefinition } from '../sites/site.ts';

/**
 * From this many cookies of one registrable domain on, browsers soon drop some: Chromium keeps 180 and then drops about
 * 30, Firefox likewise (200 were set, 169 and 170 stayed: tried in 156 and 153).
 */
export const CROWDED_FROM = 150;

/** Counts the site's cookies in one store that count together towards the browser's limit; null while there is room. */
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
