import type { AuthCookie, SiteDefinition } from '../sites/site.ts';
import type { Cookie } from './cookie.ts';
import { looksLive } from './looks-live.ts';

/** A cookie by its name, whether its chunks are meant too, and at which paths. */
export type NamedCookie = Pick<AuthCookie, 'match' | 'name' | 'paths'>;

const chunkNumber = /^\.\d{1,2}$/;

/** Finds the declared auth cookie that this cookie is, or is a chunk of. */
export function findAuthCookie(site: SiteDefinition, cookie: Cookie): AuthCookie | null {
  return (
    site.authCookies.find(
      (auth) =>
        auth.hosts.includes(cookie.domain) && !(auth.wideOnly === true && cookie.hostOnly) && isMeant(auth, cookie),
    ) ?? null
  );
}

/**
 * Whether a cookie is removed when this site's sign-in is forgotten here: auth cookies, their chunks and companion
 * cookies.
 */
export function isSignInCookie(site: SiteDefinition, cookie: Cookie): boolean {
  if (findAuthCookie(site, cookie)) return true;
  return site.companionCookies.includes(cookie.name) && isOfSite(site, cookie);
}

/** The names that a definition lists besides its auth cookies. They mean a cookie on one of the hosts of those. */
export function listOtherNames(site: SiteDefinition): readonly string[] {
  return [...site.companionCookies, ...site.leftoverCookies, ...site.trustedDeviceCookies];
}

/** Whether a definition says what this cookie is, and may remove it wherever it stands. */
export function isListed(site: SiteDefinition, cookie: Cookie): boolean {
  return (
    findAuthCookie(site, cookie) !== null || (isOfSite(site, cookie) && listOtherNames(site).includes(cookie.name))
  );
}

/** Whether a cookie is on one of the hosts where this site's auth cookies may be. */
export function isOfSite(site: SiteDefinition, cookie: Cookie): boolean {
  return site.authCookies.some(({ hosts }) => hosts.includes(cookie.domain));
}

/** The name by which a cookie is known: that of the definition, or its own where the definition names none. */
export function declaredName(auth: AuthCookie, { name }: Cookie): string {
  return auth.match === 'likely' ? name : auth.name;
}

/** Whether a cookie of this name is the declared one, or a chunk of it. */
export function isNamed(auth: NamedCookie, name: string): boolean {
  if (name === auth.name) return true;
  return auth.match === 'chunked' && name.startsWith(auth.name) && chunkNumber.test(name.slice(auth.name.length));
}

function isAtPath({ paths }: NamedCookie, { path }: Cookie): boolean {
  return paths === undefined || paths.includes(path);
}

function isMeant(auth: AuthCookie, cookie: Cookie): boolean {
  if (auth.match !== 'likely') return isNamed(auth, cookie.name) && isAtPath(auth, cookie);
  if (auth.except?.some((other) => isNamed(other, cookie.name) && isAtPath(other, cookie))) return false;
  // Whether it looks like a sign-in does not change with time. Its date is looked at elsewhere.
  return looksLive(cookie, 0) !== 'no';
}
