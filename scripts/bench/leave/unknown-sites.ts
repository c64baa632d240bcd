const COOKIES_PER_SITE = 6;
/** In seconds. */
const DAY = 86_400;

/** Six cookies for each of so many sites that no definition names; one of them is a sign-in. */
export function cookiesOfUnknownSites(sites: number) {
  const expires = Math.floor(Date.now() / 1_000) + 90 * DAY;
  return Array.from({ length: sites * COOKIES_PER_SITE }, (_, index) => ({
    name: index % COOKIES_PER_SITE === 0 ? 'session_id' : `c${index % COOKIES_PER_SITE}`,
    value: crypto.randomUUID().replaceAll('-', ''),
    domain: `site-${Math.floor(index / COOKIES_PER_SITE)}.example`,
    path: '/',
    expires,
    secure: true,
  }));
}
