import { listSignOutPaths } from '../sites/list-telling-paths.ts';
import type { AuthCookie, SiteDefinition } from '../sites/site.ts';
import { isNamed } from './auth-cookies.ts';
import type { Cookie } from './cookie.ts';
import { isBelowPlace } from './cookie-path.ts';

/**
 * The site with the paths of its own sign-in, where a definition of the user's says none and cookies of that name stand
 * at several paths of a host: each may be of another application. Its own is the one that is nearest to an address of
 * the site. With no such address no path is its own (see isUntold). The very same object where nothing is doubtful.
 */
export function withOwnPaths(site: SiteDefinition, cookies: readonly Cookie[]): SiteDefinition {
  if (site.source.kind === 'built-in') return site; // reviewed: where its hosts are shared it says the paths
  const authCookies = site.authCookies.map((auth) => {
    const same = cookies.filter(({ domain, name }) => auth.hosts.includes(domain) && isNamed(auth, name));
    const byHost = [...Map.groupBy(same, ({ domain }) => domain).values()].map((at) => new Set(at.map((c) => c.path)));
    const isDoubtful = auth.match !== 'likely' && auth.paths === undefined && byHost.some(({ size }) => size > 1);
    return isDoubtful ? { ...auth, paths: byHost.flatMap((paths) => findOwn(site, [...paths])) } : auth;
  });
  return authCookies.every((auth, at) => auth === site.authCookies[at]) ? site : { ...site, authCookies };
}

/** Whether a cookie may be the site's sign-in or that of another application, and nothing tells which. */
export function isUntold(site: SiteDefinition, { domain, name }: Pick<Cookie, 'domain' | 'name'>): boolean {
  const isMeant = (auth: AuthCookie) => auth.paths?.length === 0 && auth.hosts.includes(domain) && isNamed(auth, name);
  return site.authCookies.some(isMeant);
}

function findOwn(site: SiteDefinition, paths: readonly string[]): readonly string[] {
  if (paths.length === 1) return paths;
  const nearest = paths.toSorted((a, b) => b.length - a.length);
  return [...new Set(listOwnAddresses(site).flatMap((at) => nearest.find((path) => isBelowPlace(at, path)) ?? []))];
}

/** Paths that were seen to be the site's own. A guide and the front page are written for every site. */
function listOwnAddresses({ probe, signOut }: SiteDefinition): readonly string[] {
  const asked = probe === null ? [] : [new URL(probe.url).pathname];
  return [...listSignOutPaths(signOut.filter(({ kind }) => kind !== 'guide')), ...asked];
}
