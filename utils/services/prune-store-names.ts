import { describeStore } from '../core/cookies/describe-store.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { CookieJar } from '../ports/cookies.ts';
import type { DocumentStore } from '../storage/document-store.ts';

type Ports = {
  readonly cookies: Pick<CookieJar, 'list' | 'stores'>;
  readonly hasLooked: () => Promise<boolean>;
  readonly ownSettings: DocumentStore<Settings>;
};

/**
 * Drops the names of containers that are gone: they have neither a tab nor a cookie. The next container of the same
 * number is another one. Containers have no other sign of life, because the permission that lists them would switch
 * them on in the whole browser. Tells whether a name was dropped.
 */
export async function pruneStoreNames({ cookies, hasLooked, ownSettings }: Ports): Promise<boolean> {
  const { data, kind } = await ownSettings.read();
  const named = Object.keys(data.storeNames).filter((id) => describeStore(id).kind === 'container');
  const isKnown = kind !== 'newer' && kind !== 'invalid' && kind !== 'unreachable';
  if (named.length === 0 || !isKnown || !(await hasLooked())) return false;
  const listed = new Set((await cookies.stores()).map(({ id }) => id));
  const unlisted = named.filter((id) => !listed.has(id)).map(describeStore);
  if (unlisted.length === 0) return false;
  const { cookies: found, unreadable } = await cookies.list(unlisted);
  const alive = new Set([...unreadable, ...found.map(({ storeId }) => storeId)]);
  const gone = new Set(unlisted.map(({ id }) => id).filter((id) => !alive.has(id)));
  if (gone.size === 0) return false;
  return ownSettings.update((settings) => ({
    ...settings,
    storeNames: Object.fromEntries(Object.entries(settings.storeNames).filter(([id]) => !gone.has(id))),
  }));
}
