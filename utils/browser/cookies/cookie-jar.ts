import { type Cookie, cookieId, type StoreId } from '../../core/cookies/cookie.ts';
import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import { reportBug } from '../report-bug.ts';
import { findContainersKnown } from './containers-known.ts';
import { listCookieStores, listOpenStores } from './cookie-stores.ts';
import { endAtAddresses } from './end-at-address.ts';
import { endCookie } from './end-cookie.ts';
import { findContainers } from './find-containers.ts';
import { readCookies } from './read-cookies.ts';
import { readStore } from './read-store.ts';
import { toCookie } from './to-cookie.ts';

/** Throws for a store that is gone or that we may not read. */
async function listIn(storeId: StoreId): Promise<Cookie[]> {
  return (await readStore(storeId)).map(({ own }) => own);
}

/** What `read` gives for each of the stores. One that cannot be read stops no other. */
async function listEach(stores: readonly CookieStore[], read: (id: StoreId) => Promise<readonly Cookie[]>) {
  const unreadable: StoreId[] = [];
  const lists = stores.map(async ({ id }) => {
    try {
      return await read(id);
    } catch (error) {
      // When a private window closes meanwhile, its cookie store is gone: "Invalid cookie store id" (Chromium 156).
      reportBug(`reading cookie store ${id}`, error);
      unreadable.push(id);
      return [];
    }
  });
  return { cookies: (await Promise.all(lists)).flat(), unreadable };
}

/** Those of the cookies that are here now. What a store holds that cannot be read is not claimed. */
async function findHere(cookies: readonly Cookie[]): Promise<readonly Cookie[]> {
  const stores = [...new Set(cookies.map(({ storeId }) => storeId))];
  const read = await Promise.allSettled(stores.map(listIn));
  const here = new Set(read.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])).map(cookieId));
  return cookies.filter((cookie) => here.has(cookieId(cookie)));
}

export const cookieJar: CookieJar = {
  stores: listCookieStores,
  openStores: listOpenStores,
  containers: findContainersKnown,
  async findContainer(id) {
    try {
      const answer = (await findContainers([id])).get(id) ?? 'unknown';
      return answer === 'off' ? 'not-there' : answer;
    } catch (error) {
      reportBug('looking for a container', error);
      return 'unknown';
    }
  },
  list: (stores) => listEach(stores, listIn),
  listSent: (stores, origins) =>
    listEach(stores, async (id) => {
      const read = await Promise.all(origins.map((origin) => readCookies(id, { url: `${origin}/` })));
      return [...new Map(read.flat().map((cookie) => [cookieId(toCookie(cookie)), toCookie(cookie)])).values()];
    }),
  async remove(cookies) {
    const here = await findHere(cookies);
    // One cookie that the browser refuses stops no other. Reading again counts what stayed.
    const ended = await Promise.allSettled([...cookies.map(endCookie), endAtAddresses(cookies, listIn)]);
    for (const end of ended) if (end.status === 'rejected') reportBug('removing a cookie', end.reason);
    return here;
  },
};
