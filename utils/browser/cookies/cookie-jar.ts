import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import { browser } from '../api.ts';
import { reportBug } from '../report-bug.ts';
import { listCookieStores, listOpenStores } from './cookie-stores.ts';
import { readCookies } from './read-cookies.ts';
import { toCookie } from './to-cookie.ts';

export const cookieJar: CookieJar = {
  stores: listCookieStores,
  openStores: listOpenStores,
  async list(stores) {
    const unreadable: StoreId[] = [];
    const read = stores.map(async ({ id }) => {
      try {
        return (await readCookies(id, null)).map(toCookie);
      } catch (error) {
        // When a private window closes meanwhile, its cookie store is gone: "Invalid cookie store id" (Chromium 156).
        reportBug(`reading cookie store ${id}`, error);
        unreadable.push(id);
        return [];
      }
    });
    return { cookies: (await Promise.all(read)).flat(), unreadable };
  },
  async remove(cookies) {
    const ended = await Promise.allSettled(cookies.map(expire));
    // reading again counts it
    for (const end of ended) if (end.status === 'rejected') reportBug('removing a cookie', end.reason);
  },
};

/**
 * Ends exactly one cookie by writing it anew with a date in the past. `cookies.remove` knows only address and name: in
 * Chromium it takes a parent domain's cookie of the same name along, in Firefox only the first of several. The
 * partition key goes back unchanged: without `hasCrossSiteAncestor` Chromium 156 removes nothing and says that it did.
 */
async function expire({
  name,
  domain,
  hostOnly,
  path,
  secure,
  storeId,
  partition,
  firstPartyDomain,
}: Cookie): Promise<void> {
  await browser.cookies.set({
    url: `${secure ? 'https' : 'http'}://${domain}${path}`,
    name,
    path,
    secure,
    storeId,
    value: '',
    expirationDate: 1,
    ...(hostOnly ? {} : { domain }),
    ...(partition ? { partitionKey: partition } : {}),
    ...(firstPartyDomain === null ? {} : { firstPartyDomain }),
  });
}
