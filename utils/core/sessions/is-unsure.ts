import { isOfSite } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { sessionPartition } from '../cookies/partition.ts';
import type { SiteDefinition } from '../sites/site.ts';
import { refId, type Session } from './session.ts';

/**
 * Whether a sign-in only may be one: it is not known which cookies are, visitors have the same ones, or the site itself
 * has written down that nobody is signed in.
 *
 * @param near the cookies of the site's domains, of any store
 */
export function isUnsure(session: Session, site: SiteDefinition, near: readonly Cookie[]): boolean {
  const { authCookies, visitorCookies } = site;
  return (
    authCookies.some(({ match }) => match === 'likely') ||
    session.cookieNames.every((name) => visitorCookies.includes(name)) ||
    saysNobody(session, site, near)
  );
}

function saysNobody({ ref }: Session, site: SiteDefinition, near: readonly Cookie[]): boolean {
  const { stateCookies = [] } = site;
  const said = near.filter((cookie) => stateCookies.includes(cookie.name) && isOfSite(site, cookie) && isHere(cookie));
  return said.length > 0 && said.every(({ looksEmpty }) => looksEmpty);

  function isHere(cookie: Cookie): boolean {
    return refId({ ...ref, storeId: cookie.storeId, partition: sessionPartition(site, cookie) }) === refId(ref);
  }
}
