import type { Cookie, StoreId } from '../../cookies/cookie.ts';
import type { CookieStore } from '../../cookies/cookie-store.ts';
import { findNamedStore } from '../named-store.ts';
import type { SettingsFacts } from './settings-part.ts';

/** The browser's cookies and stores, as they were read. */
export type StoresFacts = {
  readonly stores: readonly CookieStore[];
  readonly cookies: readonly Cookie[];
  /** Stores that the browser did not let us read. */
  readonly unreadable: readonly StoreId[];
};

export type StoresPart = {
  /** Every cookie store that can be seen now, with the name that the user gave it. */
  readonly stores: readonly CookieStore[];
};

export function buildStores(facts: StoresFacts & SettingsFacts): StoresPart {
  return { stores: facts.stores.map(({ id }) => findNamedStore(facts, id)) };
}
