import { withOwnPaths } from '../../core/cookies/own-paths.ts';
import { isTrustedDevice, planCookieRemoval, type RemovalPlaces } from '../../core/removal/plan-removal.ts';
import type { RemovalPlan } from '../../core/removal/removal.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { SiteData, StoredCounts } from '../../ports/site-data.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import { placesOf } from './removal-records.ts';

export type PlanRemovalPorts = {
  readonly cookies: CookieJar;
  readonly readSnapshot: ReadSnapshot;
  readonly siteData: SiteData;
};

const notFromHere: RemovalPlan['storage'] = 'not-from-here';

/** What a site stored inside another site's page: a page of its own does not see it. */
const uncounted: StoredCounts = {
  localStorage: null,
  sessionStorage: null,
  databases: null,
  caches: null,
  serviceWorkers: null,
};

/**
 * Counts what "Remove data here" would remove in a session's store. Null for a site that we do not know.
 *
 * @param asked what a removal took that is over, and of which site; null: as what is here now says
 */
export async function planRemoval(
  ports: PlanRemovalPorts,
  ref: SessionRef,
  asked: { readonly places: RemovalPlaces; readonly site: SiteDefinition } | null,
): Promise<RemovalPlan | null> {
  const read = await ports.readSnapshot(ref);
  if (!read) return null;
  const snapshot = { ...read, site: asked?.site ?? withOwnPaths(read.site, read.cookies) };
  const places = asked?.places ?? placesOf(snapshot);
  const isInside = ref.partition !== null;
  const [{ cookies }, counts, storage, otherStores] = await Promise.all([
    ports.cookies.list([snapshot.store]),
    isInside ? uncounted : ports.siteData.count(snapshot.site, snapshot.store),
    isInside ? notFromHere : ports.siteData.reach(snapshot.site, snapshot.store),
    findOtherStores(ports, snapshot),
  ]);
  const going = planCookieRemoval(snapshot, cookies, 'with-trusted-device', places);
  const trustedDevice = [
    ...new Set(going.filter((cookie) => isTrustedDevice(snapshot.site, cookie)).map(({ name }) => name)),
  ];
  const counted = going.filter((cookie) => !isTrustedDevice(snapshot.site, cookie));
  const partitionedCookies = counted.filter(({ partition }) => partition !== null).length;
  return {
    ...counts,
    places,
    cookies: counted.length - partitionedCookies,
    partitionedCookies,
    trustedDevice,
    neighbours: snapshot.neighbours.map(({ name }) => name),
    storage,
    otherStores,
  };
}

async function findOtherStores(ports: PlanRemovalPorts, snapshot: SessionSnapshot): Promise<string[]> {
  const others = (await ports.cookies.stores()).filter(({ id }) => id !== snapshot.ref.storeId);
  const { cookies, unreadable } = await ports.cookies.list(others);
  const going = planCookieRemoval(snapshot, cookies, 'with-trusted-device', 'own');
  const holding = new Set(going.map(({ storeId }) => storeId));
  return others.map(({ id }) => id).filter((id) => holding.has(id) || unreadable.includes(id)); // it may hold some
}
