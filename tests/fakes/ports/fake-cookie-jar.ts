import { type Cookie, cookieId, type StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import { isAtOrBelow } from '../../../utils/core/sites/is-at-or-below.ts';
import type { CookieJar } from '../../../utils/ports/cookies.ts';
import type { FakeHostAccess } from './fake-host-access.ts';

export type StoredCookie = { readonly cookie: Cookie; readonly value: string };

export type FakeCookieJar = CookieJar & {
  /** Writes a cookie; one of the same name, host, path, store and partition is replaced. */
  put(cookie: Cookie, value: string): void;
  /** Removes by condition, as a site's own answer does. */
  drop(condition: (stored: StoredCookie) => boolean): void;
  /** Everything, also what host access hides: for fakes of the browser's inside, and for looking at results. */
  everything(): readonly StoredCookie[];
  names(storeId: StoreId): string[];
  open(store: CookieStore): void;
  close(storeId: StoreId): void;
  /** Lists a store no more, though its cookies stay: a container with a high number and without a tab. */
  hide(storeId: StoreId): void;
  /** Names of cookies that a removal does not touch, as when a site writes them anew at once. */
  readonly stuck: Set<string>;
  /** Containers of which the browser does not say whether they exist. */
  readonly untellable: Set<StoreId>;
  /** Stores that answer with an error although they are listed. */
  readonly unreadable: Set<StoreId>;
};

/** A browser's jar: several stores, partitions, twins, hosts that are hidden; expired cookies stay, as in Firefox. */
export function createFakeCookieJar(
  hostAccess: FakeHostAccess,
  stores: readonly CookieStore[],
  like: () => 'chrome' | 'firefox' = () => 'chrome',
): FakeCookieJar {
  const open = new Map(stores.map((store) => [store.id, store]));
  let stored: StoredCookie[] = [];
  const stuck = new Set<string>();
  const unreadable = new Set<StoreId>();
  const hidden = new Set<StoreId>();
  const untellable = new Set<StoreId>();

  const list: CookieJar['list'] = async (asked) => {
    // Firefox answers for a container that it does not list, or not know, with what is there (tried in 153).
    const isClosed = ({ id, kind }: CookieStore) => !open.has(id) && kind !== 'container';
    const failing = asked.filter((store) => unreadable.has(store.id) || isClosed(store)).map(({ id }) => id);
    const readable = asked.filter(({ id }) => !failing.includes(id)).map(({ id }) => id);
    const cookies = stored
      .map(({ cookie }) => cookie)
      .filter((cookie) => readable.includes(cookie.storeId) && hostAccess.sees(cookie.domain));
    return { cookies, unreadable: failing };
  };

  return {
    stuck,
    unreadable,
    untellable,
    stores: async () => [...open.values()],
    openStores: async () => [...open.values()],
    containers: async () => (hidden.size > 0 ? 'not-all' : 'all-looked-at'),
    async findContainer(id) {
      if (untellable.has(id)) return 'unknown';
      return hidden.has(id) || open.get(id)?.kind === 'container' ? 'there' : 'not-there';
    },
    list,
    async listSent(asked, origins) {
      const { cookies, unreadable: failing } = await list(asked);
      const hosts = origins.map((origin) => new URL(origin).hostname);
      const isSent = ({ domain, hostOnly, path }: Cookie) =>
        path === '/' && hosts.some((host) => host === domain || (!hostOnly && isAtOrBelow(host, domain)));
      return { cookies: cookies.filter(isSent), unreadable: failing };
    },
    async remove(cookies) {
      const asked = new Set(cookies.map(cookieId));
      const here = stored.map(({ cookie }) => cookie).filter((cookie) => asked.has(cookieId(cookie)));
      const reached = cookies.filter((cookie) => !stuck.has(cookie.name) && (like() === 'firefox' || hasPath(cookie)));
      const going = new Set(reached.map(cookieId));
      stored = stored.filter(({ cookie }) => !going.has(cookieId(cookie)));
      return here;
    },
    put(cookie, value) {
      if (!open.has(cookie.storeId)) throw new Error(`No cookie store ${cookie.storeId}`);
      stored = [...stored.filter((other) => cookieId(other.cookie) !== cookieId(cookie)), { cookie, value }];
    },
    drop(condition) {
      stored = stored.filter((one) => !condition(one));
    },
    everything: () => stored,
    names: (storeId) =>
      stored
        .filter(({ cookie }) => cookie.storeId === storeId)
        .map(({ cookie }) => cookie.name)
        .sort(),
    open(store) {
      open.set(store.id, store);
      hidden.delete(store.id);
    },
    hide(storeId) {
      open.delete(storeId);
      hidden.add(storeId);
    },
    close(storeId) {
      open.delete(storeId);
      hidden.delete(storeId);
      stored = stored.filter(({ cookie }) => cookie.storeId !== storeId);
    },
  };
}

/** Chromium reaches no cookie whose path no address can have, such as `/./` (tried in 156). */
function hasPath({ path }: Cookie): boolean {
  return URL.parse(`https://host.example${path}`)?.pathname === path;
}
