import { isBelowPlace } from '../cookies/cookie-path.ts';
import { isPlainPath } from '../discovery/words/route-words.ts';
import { isSoftwarePath } from '../discovery/words/software-words.ts';
import { listSignOutPaths } from './list-telling-paths.ts';
import type { AuthCookie, SignOutMethod } from './site.ts';

/**
 * Auth cookies without paths that may hold the name of somebody. A path stays that is made of plain words of addresses,
 * that names software or a realm of a sign-on server, or at which an address of the site's sign-out begins: that one
 * was seen before it was saved. Where one path goes
 * all of that cookie's go, and it counts at any. The very same list where none goes.
 */
export function withoutTellingPaths(
  authCookies: readonly AuthCookie[],
  signOut: readonly SignOutMethod[],
): readonly AuthCookie[] {
  const addresses = listSignOutPaths(signOut);
  const isKept = (path: string) =>
    isPlainPath(path) || isSoftwarePath(path) || addresses.some((address) => isBelowPlace(address, path));
  if (authCookies.every(({ paths = [] }) => paths.every(isKept))) return authCookies;
  return authCookies.map(({ paths, ...auth }) => (paths?.every(isKept) ? { ...auth, paths } : auth));
}
