import type { AuthCookie, SiteDefinition } from '../sites/site.ts';
import { findAuthCookie, isNamed } from './auth-cookies.ts';
import type { Cookie } from './cookie.ts';
import { isBelowPlace } from './cookie-path.ts';
import { reaches } from './reaches.ts';

/**
 * Whether a cookie has the name and the host of an auth cookie of the site, and another path: it is the sign-in of
 * another application that stands at the same host.
 */
export function isOfOtherPlace(site: SiteDefinition, cookie: Cookie): boolean {
  return site.authCookies.some((auth) => isTwin(auth, cookie)) && findAuthCookie(site, cookie) === null;
}

/**
 * The auth cookie that a cookie of another application has the name of, at a path above or below it: at the same host,
 * or at another one from which it is sent along (that of a wider domain, or of the probe); null for none. One address
 * may be sent both, and the server may take either.
 */
export function findNested(site: SiteDefinition, cookie: Cookie): AuthCookie | null {
  if (findAuthCookie(site, cookie) !== null) return null;
  const overlaps = (path: string) => isBelowPlace(path, cookie.path) || isBelowPlace(cookie.path, path);
  const isNear = ({ paths = ['/'] }: AuthCookie) => paths.some(overlaps);
  return (
    site.authCookies.find((auth) => (isTwin(auth, cookie) || isSentBeside(site, auth, cookie)) && isNear(auth)) ?? null
  );
}

/**
 * Leaves out what belongs to other applications at a host of the site: their sign-ins, and whatever else stands at the
 * path of one of those or below it. Where a path of the site's own is nearer, it is the site's.
 */
export function withoutOtherPlaces(site: SiteDefinition, cookies: readonly Cookie[]): readonly Cookie[] {
  const others = cookies.filter((cookie) => isOfOtherPlace(site, cookie));
  if (others.length === 0) return cookies;
  return cookies.filter((cookie) => {
    if (findAuthCookie(site, cookie) !== null) return true;
    const theirs = others.filter(({ domain, storeId }) => domain === cookie.domain && storeId === cookie.storeId);
    const own = site.authCookies.flatMap(({ hosts, paths = [] }) => (hosts.includes(cookie.domain) ? paths : []));
    const near = nearest(
      theirs.map(({ path }) => path),
      cookie.path,
    );
    return near === 0 || nearest(own, cookie.path) >= near;
  });
}

/**
 * Whether what stands at a path of a host belongs to another application there: a sign-in of that one, under a name of
 * the site's, is nearer than any path of the site's own. Servers take the nearest (RFC 6265 5.4 sends it first).
 *
 * @param sent the cookies that reach that host
 */
export function isOthersPath(site: SiteDefinition, sent: readonly Cookie[], path: string): boolean {
  const others = sent.filter((cookie) => isOfOtherPlace(site, cookie));
  return others.some(({ domain, path: theirs }) => {
    const own = site.authCookies.flatMap(({ hosts, paths = [] }) => (hosts.includes(domain) ? paths : []));
    return nearest([theirs], path) > nearest(own, path);
  });
}

function isTwin(auth: AuthCookie, { domain, name, path }: Cookie): boolean {
  return (
    auth.match !== 'likely' &&
    auth.paths?.includes(path) === false &&
    auth.hosts.includes(domain) &&
    isNamed(auth, name)
  );
}

/** Whether a cookie of the name stands at a host that the definition does not name, and goes where the sign-in goes. */
function isSentBeside({ probe }: SiteDefinition, auth: AuthCookie, cookie: Cookie): boolean {
  if (auth.match === 'likely' || !isNamed(auth, cookie.name) || auth.hosts.includes(cookie.domain)) return false;
  const asked = probe === null ? [] : [new URL(probe.url).hostname];
  return [...auth.hosts, ...asked].some((host) => reaches(cookie, host));
}

/** The length of the longest of these paths that a path is at or below; 0 for none. */
function nearest(paths: readonly string[], path: string): number {
  return Math.max(0, ...paths.filter((one) => isBelowPlace(path, one)).map(lengthOf));
}

/** A slash at the end makes no difference. */
const lengthOf = (path: string) => path.replace(/\/$/, '').length + 1;
