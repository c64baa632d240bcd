import { waitForAll } from '../../core/wait-for-all.ts';
import { waits } from '../../core/waits.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { within } from '../clock.ts';
import { closeTab, reloadTab, remove } from './leave-page.ts';
import { openTab } from './open-tab.ts';
import { pressInTab } from './press-in-tab.ts';
import { showsAnswer } from './shows-answer.ts';
import { findTabsOfSite, seeTabsOfSite } from './tabs-of-site.ts';
import { askForUnsentText } from './unsent-text.ts';
import { untilLoaded } from './until-loaded.ts';

/**
 * The open tabs of sites, and tabs of our own.
 *
 * @param visits the tabs of visits that are under way, written down so that a stopped background can close them later
 */
export function createSiteTabs(visits: DocumentStore<readonly number[]>): Tabs {
  /** The visits of this worker: whatever else is written down belongs to one that was stopped. */
  const under = new Set<number>();

  async function noteVisit(tabId: number): Promise<void> {
    under.add(tabId);
    await visits.update((ids) => [...ids, tabId]);
  }

  async function endVisit(tabId: number): Promise<void> {
    await remove(tabId);
    under.delete(tabId);
    await visits.update((ids) => ids.filter((id) => id !== tabId));
  }

  const tabs: Tabs = {
    ofSite: findTabsOfSite,
    seen: seeTabsOfSite,
    async hasUnsentText(tabId) {
      const found = await askForUnsentText(tabId);
      if (found === 'unknown') return found;
      return found.texts.length > 0 || (found.isWhole ? false : 'unknown');
    },
    reload: reloadTab,
    close: closeTab,
    open: async (url, storeId) => void (await openTab(url, storeId, 'in-front', async () => {})),
    visit: async (url, storeId) => (await tabs.inOwnTab(url, storeId, async () => true)) === true,
    press: pressInTab,
    async inOwnTab(url, storeId, act) {
      let ours: number | null = null;
      try {
        const tabId = await openTab(url, storeId, 'behind', async (made) => {
          ours = made;
          await noteVisit(made);
        });
        const isLoaded = await within(waits.visit, untilLoaded(tabId), false);
        return isLoaded && (await showsAnswer(tabId, url)) ? await act(tabId) : null;
      } finally {
        if (ours !== null) await endVisit(ours);
      }
    },
    async sweep() {
      const left = (await visits.read()).data.filter((tabId) => !under.has(tabId));
      await waitForAll(left.map(endVisit));
    },
    async findUnsentText(site, storeId) {
      const open = (await tabs.ofSite(site, storeId)).filter(({ discarded }) => !discarded);
      const found = await waitForAll(open.map(({ tabId }) => askForUnsentText(tabId)));
      return found.flatMap((one) => (one === 'unknown' ? [] : one.texts));
    },
  };
  return tabs;
}
