import { findAuthCookie } from '../../cookies/auth-cookies.ts';
import type { Cookie } from '../../cookies/cookie.ts';
import type { SiteDefinition } from '../../sites/site.ts';

/** A cookie by which a site's pages sign in again once the session is over. */
const REMEMBERS =
  /remember|persist|auto[-_]?(?:log[-_]?in|sign[-_]?in)|(?:stay|keep)[-_]?(?:me[-_]?)?(?:signed|logged)?[-_]?(?:in)?$/i;

/**
 * The auth cookies that an endpoint which answers with data tells about. It may ignore a cookie by which pages sign in
 * again: by its name, or because it lasts while another one goes with the browser. To find out would take that cookie
 * to the site by itself, which may use it up. Where nothing else is left, the answers were about such a cookie.
 */
export function withoutRemembering(
  judges: readonly string[],
  site: SiteDefinition,
  cookies: readonly Cookie[],
): readonly string[] {
  const of = (judge: string) => cookies.filter((cookie) => findAuthCookie(site, cookie)?.name === judge);
  const isOfBrowser = (judge: string) => of(judge).some(({ expiresAt }) => expiresAt === null);
  const lasts = (judge: string) => of(judge).some(({ expiresAt, looksRandom }) => expiresAt !== null && looksRandom);
  const hasShort = judges.some(isOfBrowser);
  const left = judges.filter((judge) => !REMEMBERS.test(judge) && !(hasShort && lasts(judge)));
  return left.length > 0 ? left : judges;
}
