import { describeStore } from '../core/cookies/describe-store.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { CookieJar } from '../ports/cookies.ts';
import { isRead } from '../storage/codec.ts';
import type { DocumentStore } from '../storage/document-store.ts';

type Ports = {
  readonly cookies: Pick<CookieJar, 'findContainer' | 'stores'>;
  readonly hasLooked: () => Promise<boolean>;
  readonly ownSettings: DocumentStore<Settings>;
};

/**
 * Drops the names of containers that are gone. The next container of the same number is another one. A container that
 * is not listed, because it has neither a tab nor a cookie, is asked for by its number. Where the browser does not say
 * whether it exists, its name stays, shown nowhere, and is asked for again at the next look. Tells whether a name was
 * dropped.
 */
export async function pruneStoreNames({ cookies, hasLooked, ownSettings }: Ports): Promise<boolean> {
  const stored = await ownSettings.read();
  const { data } = stored;
  const named = Object.keys(data.storeNames).filter((id) => describeStore(id).kind === 'container');
  if (named.length === 0 || !isRead(stored) || !(await hasLooked())) return false;
  const listed = new Set((await cookies.stores()).map(({ id }) => id));
  const unlisted = named.filter((id) => !listed.has(id));
  const found = await Promise.all(unlisted.map(async (id) => ({ id, is: await cookies.findContainer(id) })));
  const gone = new Set(found.filter(({ is }) => is === 'not-there').map(({ id }) => id));
  if (gone.size === 0) return false;
  return ownSettings.update((settings) => ({
    ...settings,
    storeNames: Object.fromEntries(Object.entries(settings.storeNames).filter(([id]) => !gone.has(id))),
  }));
}
