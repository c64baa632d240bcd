import type { Removal } from '../../../core/leave/items/end-removal.ts';
import type { LeaveCause, LeaveItem } from '../../../core/leave/leave-run.ts';
import { kindOfSite } from '../../../core/leave/other-site-id.ts';
import type { RemovalReach } from '../../../core/removal/removal-reach.ts';
import { waitForAll } from '../../../core/wait-for-all.ts';
import type { CookieJar } from '../../../ports/cookies.ts';
import type { HostAccess } from '../../../ports/permissions.ts';
import type { SiteData } from '../../../ports/site-data.ts';
import type { Tabs } from '../../../ports/tabs.ts';
import type { ReadJar } from '../../read-jar.ts';
import { type SessionSnapshot, toOwnPaths } from '../../read-snapshot.ts';
import { closeQuietTabs } from '../../removal/close-tabs.ts';
import { type RemovedIn, type RemoveInPorts, removeIn } from '../../removal/remove-in.ts';
import { removeStored } from '../../removal/remove-stored.ts';

export type RemoveItemPorts = {
  readonly clock: RemoveInPorts['clock'];
  readonly reportBug: RemoveInPorts['reportBug'];
  readonly cookies: CookieJar;
  readonly hostAccess: HostAccess;
  readonly readJar: ReadJar;
  readonly siteData: SiteData;
  readonly tabs: Tabs;
  /** Tells the sign-outs that we are about to remove cookies of this site: their answers do not explain that. */
  readonly expectOwn: (reach: RemovalReach) => void;
  readonly noteStayed: RemoveInPorts['noteStayed'];
};

/**
 * `readable` false: the store could not be read after the removal. Then all cookies that were seen before count as
 * left.
 */
export type RemovedItem = Removal & Pick<RemovedIn, 'readable'>;
type Removed = Pick<RemovedIn, 'readable' | 'removed' | 'signIn' | 'stored'> & Pick<Removal, 'cookiesLeft'>;

/**
 * Removes everything of an item's site in its store: tabs, stored data and cookies. For an item in a partition, only
 * that partition's cookies.
 *
 * @param isAnother asked just before the cookies go: whether another sign-in is here by then, which has to stay
 */
export async function removeItem(
  ports: RemoveItemPorts,
  snapshot: SessionSnapshot,
  because: LeaveCause,
  isAnother: () => Promise<boolean>,
): Promise<RemovedItem> {
  const { ref, site, store } = snapshot;
  ports.expectOwn(ref); // other sign-ins inside other sites' pages are spared
  if (ref.partition !== null) {
    const { stored: _none, ...done } = await removeCookies(ports, snapshot, isAnother);
    return { ...done, storage: null, tabsLeft: [] };
  }
  const isOpen = (await ports.tabs.ofSite(site, store.id)).some(({ usable }) => usable);
  const storage = await findReach(ports, snapshot, isOpen ? 'open' : 'not-open');
  // Before the tabs are closed: some data can only be cleaned through an open page of the site.
  if (isOpen) await removeStored(ports, site, store);
  const tabsLeft = await closeTabs(ports.tabs, snapshot, because);
  const { stored, ...done } = await removeCookies(ports, snapshot, isAnother);
  return { ...done, storage: stored === 'failed' ? 'not-from-here' : storage, tabsLeft };
}

async function removeCookies(
  ports: RemoveItemPorts,
  snapshot: SessionSnapshot,
  isAnother: () => Promise<boolean>,
): Promise<Removed> {
  const { removed, left, readable, signIn, stored } = await removeIn(ports, toOwnPaths(snapshot), snapshot.store, {
    trustedDevice: false,
    // All that a site without a definition has here is one row, so all of it was ticked.
    otherSignIns: kindOfSite(snapshot.ref.siteId) === 'other' ? 'included' : 'spared',
    places: 'own',
    isAnother,
    onSignInFound: async () => {}, // a leave run has a record of its own
  });
  return { removed, signIn, stored, cookiesLeft: left.length, readable };
}

/** How stored data can be removed. Without the permission, an open page of the site can still clean its own data. */
async function findReach(
  { siteData }: RemoveItemPorts,
  { site, store }: SessionSnapshot,
  page: 'open' | 'not-open',
): Promise<LeaveItem['storage']> {
  const reach = await siteData.reach(site, store);
  return reach === 'permission-missing' && page === 'open' ? 'by-page' : reach;
}

/**
 * Closes the site's tabs. If a person pressed the button, tabs with unsent text stay open. If the run began after a
 * countdown, all are closed. Returns the tabs that are still open.
 */
async function closeTabs(tabs: Tabs, snapshot: SessionSnapshot, because: LeaveCause): Promise<readonly number[]> {
  const { site, ref } = snapshot;
  if (because === 'press') {
    const left = await closeQuietTabs(tabs, snapshot);
    return left === 'none-open' ? [] : left;
  }
  const open = await tabs.ofSite(site, ref.storeId);
  await waitForAll(open.map(({ tabId }) => tabs.close(tabId, site)));
  return (await tabs.ofSite(site, ref.storeId)).map(({ tabId }) => tabId);
}
