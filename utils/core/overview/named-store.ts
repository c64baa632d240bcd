import type { StoreId } from '../cookies/cookie.ts';
import type { CookieStore } from '../cookies/cookie-store.ts';
import { findStore } from '../cookies/describe-store.ts';
import type { Settings } from '../settings/settings.ts';

type Facts = { readonly stores: readonly CookieStore[]; readonly settings: Pick<Settings, 'storeNames'> };

/**
 * Finds a cookie store, with the name that the user gave it. A store that is not listed any more is described by its
 * id.
 */
export function findNamedStore({ stores, settings }: Facts, id: StoreId): CookieStore {
  const store = findStore(stores, id);
  return { ...store, name: settings.storeNames[id] || store.name };
}
