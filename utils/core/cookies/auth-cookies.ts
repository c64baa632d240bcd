import type { AuthCookie, SiteDefinition } from '../sites/site.ts';
import type { Cookie } from './cookie.ts';
import { looksLive } from './looks-live.ts';

const chunkNumber = /^\.\d{1,2}$/;

/** Finds the declared auth cookie that this cookie is, or is a chunk of. */
export function findAuthCookie(site: SiteDefinition, cookie: Cookie): AuthCookie | null {
  return site.authCookies.find((auth) => auth.hosts.includes(cookie.domain) && isMeant(auth, cookie)) ?? null;
}

/**
 * Whether a cookie is removed when this site's sign-in is forgotten here: auth cookies, their chunks and companion
 * cookies.
 */
export function isSignInCookie(site: SiteDefinition, cookie: Cookie): boolean {
  if (findAuthCookie(site, cookie)) return true;
  return site.companionCookies.includes(cookie.name) && isOfSite(site, cookie);
}

/** Whether a cookie is on one of the hosts where this site's auth cookies may be. */
export function isOfSite(site: SiteDefinition, cookie: Cookie): boolean {
  return site.authCookies.some(({ hosts }) => hosts.includes(cookie.domain));
}

/** The name by which a cookie is known: that of the definition, or its own where the definition names none. */
export function declaredName(auth: AuthCookie, { name }: Cookie): string {
  return auth.match === 'likely' ? name : auth.name;
}

function isMeant(auth: AuthCookie, cookie: Cookie): boolean {
  const { name } = cookie;
  // Whether it looks like a sign-in does not change with time. Its date is looked at elsewhere.
  if (auth.match === 'likely') return looksLive(cookie, 0) !== 'no';
  if (name === auth.name) return true;
  return auth.match === 'chunked' && name.startsWith(auth.name) && chunkNumber.test(name.slice(auth.name.length));
}
