import type { Cookie } from '../../core/cookies/cookie.ts';
import { browser } from '../api.ts';

type FirstParty = Pick<Cookie, 'name' | 'domain' | 'path' | 'firstPartyDomain'>;

/**
 * Cookies of one session without those that Firefox does not use now. With first-party isolation it keeps each cookie
 * under the site in whose pages it was set; what was set before that was switched on, or off again, stays in the jar
 * beside it, and is sent to nobody. Without a twin that is used, such a cookie is all that there is of the session.
 */
export async function withoutUnusedTwins<T>(
  cookies: readonly T[],
  toOwn: (cookie: T) => FirstParty,
): Promise<readonly T[]> {
  const parties = new Set(cookies.map((cookie) => toOwn(cookie).firstPartyDomain !== null));
  if (parties.size < 2) return cookies;
  const isolates = await isIsolating();
  const isUsed = (cookie: T) => (toOwn(cookie).firstPartyDomain !== null) === isolates;
  const used = new Set(cookies.filter(isUsed).map((cookie) => placeOf(toOwn(cookie))));
  return cookies.filter((cookie) => isUsed(cookie) || !used.has(placeOf(toOwn(cookie))));
}

function placeOf({ name, domain, path }: FirstParty): string {
  return JSON.stringify([name, domain, path]);
}

/** With isolation on, Firefox refuses a call that names no first party (tried in 153). */
async function isIsolating(): Promise<boolean> {
  try {
    await browser.cookies.getAll({ url: 'https://first-party.invalid/' });
    return false;
  } catch (error) {
    if (error instanceof Error && /first-?party/i.test(error.message)) return true;
    throw error;
  }
}
