/** Whether a cookie's path covers the path of a request (RFC 6265 5.1.4). */
export function coversPath(path: string, asked: string): boolean {
  return asked === path || (asked.startsWith(path) && (path.endsWith('/') || asked[path.length] === '/'));
}

/** Whether a cookie with this path is sent to all that stands under a place, with or without a slash at its end. */
export function reachesPlace(path: string, place: string): boolean {
  return coversPath(path, withEnd(place)) || withEnd(path) === withEnd(place);
}

/** Whether a cookie's path is the place, or below it. */
export function isBelowPlace(path: string, place: string): boolean {
  return withEnd(path).startsWith(withEnd(place));
}

const withEnd = (path: string) => (path.endsWith('/') ? path : `${path}/`);
