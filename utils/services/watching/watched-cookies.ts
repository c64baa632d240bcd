import { listSentTo } from '../../core/discovery/sent-to.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import {
  type CookieChange,
  findChanges,
  listWatched,
  MOST_WATCHED_COOKIES,
  type WatchedCookie,
} from '../../core/watching/cookie-changes.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { ReadJar } from '../read-jar.ts';

export type WatchedCookiesPorts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly openTabs: () => Promise<TabFacts[]>;
  readonly pageLooks: Pick<PageLooks, 'stored'>;
  readonly readJar: ReadJar;
};

/** What may be the sign-in at the site's front door now, to be compared later: cookies, and keys of web storage. */
export async function readWatched(
  ports: WatchedCookiesPorts,
  ref: SessionRef,
  site: SiteDefinition,
): Promise<readonly WatchedCookie[]> {
  const [cookies, keys] = await Promise.all([readCookies(ports, ref, site), readKeys(ports, ref, site)]);
  return [...(cookies ?? []), ...(keys ?? [])];
}

/** What became of these. Nothing has where it cannot be seen: a store that is closed, or no open tab of the site. */
export async function readChanges(
  ports: WatchedCookiesPorts,
  ref: SessionRef,
  site: SiteDefinition,
  before: readonly WatchedCookie[],
): Promise<readonly CookieChange[]> {
  if (before.length === 0) return [];
  const [cookies, keys] = await Promise.all([readCookies(ports, ref, site), readKeys(ports, ref, site)]);
  const seen = before.filter(({ area }) => (area === null ? cookies : keys) !== null);
  return findChanges(seen, [...(cookies ?? []), ...(keys ?? [])]);
}

/** Null if the store cannot be read. */
async function readCookies(
  { clock, credentials, readJar }: WatchedCookiesPorts,
  ref: SessionRef,
  site: SiteDefinition,
): Promise<readonly WatchedCookie[] | null> {
  const { jar, readable } = await readJar(ref.storeId);
  if (!readable) return null;
  const likely = listWatched(listSentTo(hostOf(site), jar), clock.now()).slice(0, MOST_WATCHED_COOKIES);
  return Promise.all(
    likely.map(async ({ domain: host, name }) => {
      const alone: SiteDefinition = { ...site, authCookies: [{ name, match: 'exact', hosts: [host] }] };
      return { name, host, area: null, digest: await credentials.digest(ref, alone) };
    }),
  );
}

/** The keys that look like tokens, as the open tabs of the site show them. Null if none can be looked at. */
async function readKeys(
  { openTabs, pageLooks }: WatchedCookiesPorts,
  { storeId }: SessionRef,
  site: SiteDefinition,
): Promise<readonly WatchedCookie[] | null> {
  const [origin = ''] = site.origins;
  const tabs = (await openTabs()).filter(
    (tab) => tab.storeId === storeId && URL.parse(tab.url ?? '')?.origin === origin,
  );
  const stored = (await Promise.all(tabs.map(({ tabId }) => pageLooks.stored(tabId, origin)))).filter(
    (seen) => seen !== null,
  );
  if (stored.length === 0) return null;
  const tokens = stored.flat().filter(({ looks }) => looks !== 'plain');
  const keys = tokens.map(({ area, key }) => ({ name: key, host: hostOf(site), area, digest: null }));
  return [...new Map(keys.map((key) => [`${key.area} ${key.name}`, key])).values()].slice(0, MOST_WATCHED_COOKIES);
}

const hostOf = ({ origins: [origin = ''] }: SiteDefinition): string => URL.parse(origin)?.hostname ?? '';
