import type { StoreId } from './cookie.ts';
import type { CookieStore } from './cookie-store.ts';

const container = /^firefox-container-(\d+)$/;
/**
 * Chromium numbers its stores 0 (default) and 1 (private windows); Firefox names them (tried in Chromium 156, Firefox
 * 153).
 */
const chromiumPrivate: StoreId = '1';
const privateStores: readonly StoreId[] = [chromiumPrivate, 'firefox-private'];

/** Describes a store by its id. `name` is null, because the name that the user gave it is not known here. */
export function describeStore(id: StoreId): CookieStore {
  const number = container.exec(id)?.[1];
  if (number !== undefined) return { id, kind: 'container', number: Number(number), name: null };
  return { id, kind: isPrivateStore(id) ? 'private' : 'default', number: null, name: null };
}

/** Whether a store belongs to private windows. Nothing about it may ever be written to disk. */
export function isPrivateStore(id: StoreId): boolean {
  return privateStores.includes(id);
}

/**
 * Whether a store goes with the rest when the whole browser is cleared. Firefox clears every store; Chromium spares
 * private windows, because an extension clears its own profile alone (tried in Chromium 156, Firefox 153).
 */
export function isClearedWithBrowser(id: StoreId): boolean {
  return id !== chromiumPrivate;
}

/** Finds a store in a list. A store that is not in it, such as a closed private window, is described by its id. */
export function findStore(stores: readonly CookieStore[], id: StoreId): CookieStore {
  return stores.find((store) => store.id === id) ?? describeStore(id);
}
