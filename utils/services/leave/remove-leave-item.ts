import type { LeaveCause, LeaveItem } from '../../core/leave/leave-run.ts';
import { domainOfOther } from '../../core/leave/other-sites.ts';
import type { CookieJar, Credentials, SiteData, Tabs } from '../../ports.ts';
import { closeQuietTabs } from '../close-tabs.ts';
import type { ReadScene, Scene } from '../read-scene.ts';
import { removeIn } from '../remove-data.ts';

type Ports = {
  readonly cookies: CookieJar;
  readonly credentials: Credentials;
  readonly readScene: ReadScene;
  readonly siteData: SiteData;
  readonly tabs: Tabs;
  readonly expectOwn: (siteId: string, storeId: string | null) => void;
};

/** Whether an item is taken up for the first time, or where an earlier worker or browser left it. */
export type TakeUp = 'first' | 'resumed';

type Removed = Pick<LeaveItem, 'cookiesLeft' | 'storage' | 'tabsLeft'> & {
  readonly removed: number;
  /** False where the cookie store could not be read again: then what was seen of it last counts as left. */
  readonly readable: boolean;
};

const nothingTouched = { removed: 0, storage: null, tabsLeft: [] };

/**
 * Removes everything of an item's site: its tabs, what it stored, its cookies. A sign-in that began since is somebody
 * else's: then nothing is touched.
 *
 * @param before the scene before the removal, with the hosts that its tabs are found by
 */
export async function removeItem(
  ports: Ports,
  { ref, digest }: LeaveItem,
  before: Scene,
  because: LeaveCause,
  how: TakeUp,
): Promise<Removed> {
  const scene = await ports.readScene(ref);
  if (!scene) return { ...nothingTouched, cookiesLeft: 0, readable: true };
  const isOther = domainOfOther(ref.siteId) !== null;
  // Without a definition nobody knows which cookies change by themselves; within one press it is the same person's
  // site.
  const isSure = how === 'first' && isOther;
  const isAnother =
    !isSure &&
    scene.session !== null &&
    (digest === null || digest !== (await ports.credentials.digest(ref, scene.site)));
  if (isAnother) return { ...nothingTouched, cookiesLeft: isOther ? scene.cookies.length : 0, readable: true };
  ports.expectOwn(ref.siteId, ref.storeId);
  // What only a page of the site can clean goes while one is open.
  const storage = ref.partition === null ? await findReach(ports, scene) : null;
  if (ref.partition === null) await ports.siteData.remove(scene.site, scene.store);
  const tabs = ref.partition === null ? await closeTabs(ports.tabs, before, because) : 'none-open';
  const wish = { allStores: false, trustedDevice: false };
  const { removed, left, readable } = await removeIn(ports, scene, scene.store, wish);
  return { removed, readable, cookiesLeft: left, storage, tabsLeft: tabs === 'none-open' ? [] : tabs };
}

/** Without the permission an open page still cleans what is its own. */
async function findReach({ siteData, tabs }: Ports, { site, store }: Scene): Promise<LeaveItem['storage']> {
  const reach = await siteData.reach(site, store);
  const isOpen = (await tabs.ofSite(site, store.id)).some(({ usable }) => usable);
  return reach === 'permission-missing' && isOpen ? 'by-page' : reach;
}

/** A press never costs unsent text: such tabs stay. A run that counted down waits for it no longer. */
async function closeTabs(tabs: Tabs, scene: Scene, because: LeaveCause): Promise<readonly number[] | 'none-open'> {
  if (because === 'press') return closeQuietTabs(tabs, scene);
  const open = await tabs.ofSite(scene.site, scene.ref.storeId);
  await Promise.all(open.map(({ tabId }) => tabs.close(tabId)));
  return (await tabs.ofSite(scene.site, scene.ref.storeId)).map(({ tabId }) => tabId);
}
