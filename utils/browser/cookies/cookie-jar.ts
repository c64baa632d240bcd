import { type Cookie, cookieId, type StoreId } from '../../core/cookies/cookie.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import { reportBug } from '../report-bug.ts';
import { findContainersKnown } from './containers-known.ts';
import { listCookieStores, listOpenStores } from './cookie-stores.ts';
import { endAtAddresses } from './end-at-address.ts';
import { endCookie } from './end-cookie.ts';
import { findContainers } from './find-containers.ts';
import { readStore } from './read-store.ts';

/** Throws for a store that is gone or that we may not read. */
async function listIn(storeId: StoreId): Promise<Cookie[]> {
  return (await readStore(storeId)).map(({ own }) => own);
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
      return (await findContainers([id])).get(id) ?? 'unknown';
    } catch (error) {
      reportBug('looking for a container', error);
      return 'unknown';
    }
  },
  async list(stores) {
    const unreadable: StoreId[] = [];
    const read = stores.map(async ({ id }) => {
      try {
        return await listIn(id);
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
    const here = await findHere(cookies);
    // One cookie that the browser refuses stops no other. Reading again counts what stayed.
    const ended = await Promise.allSettled([...cookies.map(endCookie), endAtAddresses(cookies, listIn)]);
    for (const end of ended) if (end.status === 'rejected') reportBug('removing a cookie', end.reason);
    return here;
  },
};
