import type { StoreId } from '../core/cookies/cookie.ts';
import type { CookieStore } from '../core/cookies/cookie-store.ts';
import { findStore } from '../core/cookies/describe-store.ts';
import { type Jar, toJar } from '../core/cookies/jar.ts';
import { joinCalls } from '../core/join-calls.ts';
import type { CookieJar } from '../ports/cookies.ts';

/** One store's cookies at one moment. `readable` false: the browser did not let us read the store. */
export type JarReading = { readonly store: CookieStore; readonly jar: Jar; readonly readable: boolean };

export type ReadJar = (storeId: StoreId) => Promise<JarReading>;

/**
 * Makes the reader of one store. Those who ask while it is read share the next reading, which begins after they asked:
 * the items of a leave run look at the same time, and see the same. Nothing is kept.
 */
export function createJarReader({ cookies }: { readonly cookies: Pick<CookieJar, 'list' | 'stores'> }): ReadJar {
  const readers = new Map<StoreId, () => Promise<JarReading>>();

  async function read(storeId: StoreId): Promise<JarReading> {
    const store = findStore(await cookies.stores(), storeId);
    const { cookies: all, unreadable } = await cookies.list([store]);
    return { store, jar: toJar(all), readable: unreadable.length === 0 };
  }

  return (storeId) => {
    const reader = readers.get(storeId) ?? joinCalls(() => read(storeId));
    readers.set(storeId, reader);
    return reader();
  };
}
