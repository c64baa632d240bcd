import type { StoresFacts } from '../../core/overview/parts/stores-part.ts';
import type { CookieJar } from '../../ports/cookies.ts';

export type StoresPorts = { readonly cookies: Pick<CookieJar, 'stores' | 'list' | 'containers'> };

/** Reads the cookies of every store, each store once. */
export async function readStores({ cookies }: StoresPorts): Promise<StoresFacts> {
  const containers = await cookies.containers(); // first: it may find more stores
  const stores = await cookies.stores();
  return { stores, containers, ...(await cookies.list(stores)) };
}
