import type { Cookie } from '../cookies/cookie.ts';
import { judgeCookie } from '../cookies/sign-in/judge-cookie.ts';
import type { EpochMs } from '../time.ts';

/** How many cookies one watch looks at, the likeliest ones. */
export const MOST_WATCHED_COOKIES = 20;

/** A cookie of the site, or a key of its web storage, when its sign-out began to be watched. Never its value. */
export type WatchedCookie = {
  readonly name: string;
  readonly host: string;
  /** Which storage holds the key; null for a cookie. */
  readonly area: 'local' | 'session' | null;
  /** Its keyed digest; null if the value is too short or too plain for one: then only its presence tells. */
  readonly digest: string | null;
};

/** What became of a cookie while somebody signed out. `changed`: one of that name is here, with another value. */
export type CookieChange = Pick<WatchedCookie, 'name' | 'host' | 'area'> & { readonly change: 'gone' | 'changed' };

/** The cookies that may be part of a sign-in, the likeliest first; one for each name and host. */
export function listWatched(cookies: readonly Cookie[], now: EpochMs): readonly Cookie[] {
  const likely = cookies
    .map((cookie) => ({ cookie, points: judgeCookie(cookie, now).points }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const one = new Map(likely.map(({ cookie }) => [`${cookie.name} ${cookie.domain}`, cookie]));
  return [...one.values()];
}

/**
 * What went, or got another value, while a sign-out was watched; what went first. A cookie whose value was never
 * digested tells nothing while one of its name is here.
 */
export function findChanges(
  before: readonly WatchedCookie[],
  after: readonly WatchedCookie[],
): readonly CookieChange[] {
  const changes = before.flatMap(({ digest, ...one }): CookieChange[] => {
    const now = after.find(({ area, host, name }) => name === one.name && host === one.host && area === one.area);
    if (now === undefined) return [{ ...one, change: 'gone' }];
    return digest === null || now.digest === digest ? [] : [{ ...one, change: 'changed' }];
  });
  return changes.sort((a, b) => rank(a) - rank(b));
}

const rank = ({ change }: CookieChange): number => (change === 'gone' ? 0 : 1);
