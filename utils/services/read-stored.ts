import type { StoreId } from '../core/cookies/cookie.ts';
import type { TabFacts } from '../core/overview/here.ts';
import type { Session } from '../core/sessions/session.ts';
import { refId } from '../core/sessions/session.ts';
import { findStoredSession } from '../core/sessions/stored-session.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { Clock } from '../ports/computer.ts';
import type { PageLooks } from '../ports/page-looks.ts';

export type StoredPorts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly openTabs: () => Promise<TabFacts[]>;
  readonly pageLooks: Pick<PageLooks, 'stored'>;
};

/**
 * The sign-ins that these sites keep in web storage, one for each site and cookie store, as their open tabs show them.
 * No page is asked where no site keeps its sign-in so.
 *
 * @param storeId null for every store
 */
export async function readStored(
  { clock, openTabs, pageLooks }: StoredPorts,
  sites: readonly SiteDefinition[],
  storeId: StoreId | null,
): Promise<readonly Session[]> {
  const keeping = sites.filter(({ authStorage }) => authStorage.length > 0);
  if (keeping.length === 0) return [];
  const tabs = (await openTabs()).filter((tab) => storeId === null || tab.storeId === storeId);
  const asked = tabs.map(async (tab): Promise<Session[]> => {
    const origin = URL.parse(tab.url ?? '')?.origin ?? '';
    const own = keeping.filter(({ authStorage }) => authStorage.some((key) => key.origin === origin));
    const seen = own.length > 0 ? await pageLooks.stored(tab.tabId, origin) : null;
    const { storeId: at } = tab;
    if (seen === null || at === null) return [];
    return own.flatMap((site) => findStoredSession(site, at, origin, seen, clock.now()) ?? []);
  });
  const found = (await Promise.all(asked)).flat();
  return [...new Map(found.map((session) => [refId(session.ref), session])).values()];
}
