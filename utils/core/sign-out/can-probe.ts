import type { Cookie } from '../cookie.ts';
import type { SiteDefinition } from '../site.ts';

/** Whether a cookie is sent to a host: exactly its own, or a host below its domain. */
export function reaches(cookie: Pick<Cookie, 'domain' | 'hostOnly'>, host: string): boolean {
  return cookie.domain === host || (!cookie.hostOnly && host.endsWith(`.${cookie.domain}`));
}

/**
 * Whether the site's probe can be asked for a session with these cookies. A probe that needs a cookie's value in a header
 * can only be asked where that cookie itself reaches the probe's host.
 */
export function canProbe(site: SiteDefinition, cookies: readonly Cookie[]): boolean {
  if (!site.probe) return false;
  const { headerFromCookie, url } = site.probe;
  if (!headerFromCookie) return true;
  const host = new URL(url).hostname;
  return cookies.some((cookie) => cookie.name === headerFromCookie.cookie && reaches(cookie, host));
}

/** Auth cookies of the site that its probe says nothing about. */
export function findUntried(site: SiteDefinition): string[] {
  return site.authCookies.map(({ name }) => name).filter((name) => !site.probe?.judges.includes(name));
}
