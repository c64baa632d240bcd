import type { CookieJar } from '../../ports/cookies.ts';
import type { CookieWatch } from './watch-cookies.ts';

/** The same jar, which tells the watch what is about to be removed by us: that is no sign of anybody else's removal. */
export function noteOwnRemovals(jar: CookieJar, watch: Pick<CookieWatch, 'noteOwn'>): CookieJar {
  return {
    stores: () => jar.stores(),
    containers: () => jar.containers(),
    findContainer: (storeId) => jar.findContainer(storeId),
    openStores: () => jar.openStores(),
    list: (stores) => jar.list(stores),
    async remove(cookies) {
      watch.noteOwn(cookies);
      await jar.remove(cookies);
    },
  };
}
