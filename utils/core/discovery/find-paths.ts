import type { Cookie } from '../cookies/cookie.ts';
import { reachesPlace } from '../cookies/cookie-path.ts';
import { maskPath } from './mask-path.ts';

/**
 * The paths at which cookies of one name and host belong to the application at a place. Of those that are sent there
 * the nearest is its own, as servers take it (RFC 6265 5.4 sends it first); others are of applications around it.
 * Where none is sent there, all are below it. Undefined where a part of one looks random or like a name: then any path
 * counts. What may be a name all the same is not kept (see without-telling-paths.ts).
 *
 * @param place the path of its page, or the path that it stands under
 */
export function findPaths(same: readonly Pick<Cookie, 'path'>[], place: string): readonly string[] | undefined {
  const all = [...new Set(same.map(({ path }) => path))].sort();
  const nearest = all.filter((path) => reachesPlace(path, place)).toSorted((a, b) => b.length - a.length)[0];
  const own = nearest === undefined ? all : [nearest];
  return own.every((path) => maskPath(path) === path) ? own : undefined;
}

/** The same as a member of a proposal. */
export function withPaths(
  same: readonly Pick<Cookie, 'path'>[],
  place: string,
): { readonly paths?: readonly string[] } {
  const paths = findPaths(same, place);
  return paths === undefined ? {} : { paths };
}
