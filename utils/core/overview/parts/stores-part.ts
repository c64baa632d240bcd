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
  /** Firefox lists no containers. `not-all`: there may be some that were not looked at. */
  readonly containers: 'all-looked-at' | 'not-all';
};

export type StoresPart = {
  /** Every cookie store that can be seen now, with the name that the user gave it. */
  readonly stores: readonly CookieStore[];
  readonly containers: StoresFacts['containers'];
};

export function buildStores(facts: StoresFacts & SettingsFacts): StoresPart {
  return { containers: facts.containers, stores: facts.stores.map(({ id }) => findNamedStore(facts, id)) };
}
