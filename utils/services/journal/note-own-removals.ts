import type { CookieJar } from '../../ports/cookies.ts';
import type { OwnEndings } from './own-endings.ts';
import type { CookieWatch } from './watch-cookies.ts';

/**
 * The same jar, which tells the watch what is about to be removed by us: that is no sign of anybody else's removal. The
 * record hears which sign-ins our removals found.
 */
export function noteOwnRemovals(
  jar: CookieJar,
  watch: Pick<CookieWatch, 'noteOwn'>,
  own: Pick<OwnEndings, 'during'>,
): CookieJar {
  return {
    stores: () => jar.stores(),
    containers: () => jar.containers(),
    findContainer: (storeId) => jar.findContainer(storeId),
    openStores: () => jar.openStores(),
    list: (stores) => jar.list(stores),
    listSent: (stores, origins) => jar.listSent(stores, origins),
    remove(cookies) {
      watch.noteOwn(cookies);
      return own.during(cookies, () => jar.remove(cookies));
    },
  };
}
