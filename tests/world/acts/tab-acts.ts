import fc from 'fast-check';
import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import type { Play } from '../play/play.ts';
import { type ActKind, actKind, anyOf, pick } from './act.ts';

const states = fc.constantFrom('loaded', 'loaded', 'loaded', 'loading', 'discarded');
const texts = fc.constantFrom<boolean | 'unknown'>(false, false, false, true, 'unknown');
const pages = fc.record({ site: anyOf, store: anyOf, state: states, unsent: texts });
const turns = fc.constantFrom('freezes', 'wakes', 'is put away', 'is closed', 'gets text', 'loses text', 'will stay');

/** What becomes of the tabs that show sites. */
export const tabActs: readonly ActKind[] = [
  actKind('page opened', 4, pages, (play, { site, store, state, unsent }) => {
    const siteId = pick(play.scene.siteIds, site);
    const storeId = pick(play.scene.stores(), store)?.id;
    if (siteId === undefined || storeId === undefined) return;
    openPage(play, siteId, storeId, { usable: state === 'loaded', discarded: state === 'discarded', unsent });
  }),
  actKind('tab', 4, fc.record({ which: anyOf, turn: turns }), (play, { which, turn }) => {
    const { scene } = play;
    const tab = pick(scene.world.tabs.all(), which);
    if (!tab) return;
    scene.seen.add(`tab: ${turn}`);
    if (turn === 'freezes') tab.usable = false;
    else if (turn === 'wakes') scene.tabs.wake(tab);
    else if (turn === 'is put away') Object.assign(tab, { usable: false, discarded: true });
    else if (turn === 'is closed') scene.tabs.closeAll(({ tabId }) => tabId === tab.tabId);
    else if (turn === 'will stay') tab.onReload = 'stays';
    else if (tab.usable) tab.unsent = turn === 'gets text';
    play.changed();
  }),
];

type Shown = { readonly usable?: boolean; readonly discarded?: boolean; readonly unsent?: boolean | 'unknown' };

/** A page of a site begins to load in a tab. */
export function openPage(play: Play, siteId: SiteId, storeId: StoreId, shown: Shown = {}): void {
  const { host } = play.scene.servers.siteOf(siteId);
  play.scene.world.tabs.show(`https://${host}/`, storeId, shown);
  play.tell('page', async (events) => events.onPageLoading(host, storeId));
  play.changed();
}
