import type { Tabs } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import type { TabsSeen } from '../../core/rules/rule-wait.ts';
import { isPageOf } from '../../core/sites/is-page-of.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SiteTab } from '../../ports/tabs.ts';
import { browser } from '../api.ts';
import { isUsable } from './is-awake.ts';
import { readTabs } from './tab-facts.ts';

/** Finds the tabs that show a page of a site in a store. A tab whose address is hidden from us is left out. */
export async function findTabsOfSite(site: SiteDefinition, storeId: StoreId): Promise<SiteTab[]> {
  return (await readOwn(site, storeId)).flatMap((tab) => {
    const url = URL.parse(tab.url ?? '');
    if (tab.id === undefined || url === null) return [];
    const discarded = tab.discarded === true || tab.status === 'unloaded';
    return [{ tabId: tab.id, origin: url.origin, usable: isUsable(tab), discarded }];
  });
}

/** What a person sees and hears of the tabs of a site in a store. */
export async function seeTabsOfSite(site: SiteDefinition, storeId: StoreId): Promise<TabsSeen> {
  const open = await readOwn(site, storeId);
  const minimised = await readMinimised();
  const inFront = open.some(({ active, windowId }) => active && !minimised.has(windowId));
  return { open: open.length, inFront, sound: open.some(({ audible }) => audible === true) };
}

async function readOwn(site: SiteDefinition, storeId: StoreId): Promise<Tabs.Tab[]> {
  const all = await readTabs();
  return all.filter(({ tab, storeId: own }) => own === storeId && isPageOf(site, tab.url)).map(({ tab }) => tab);
}

/** The windows that are not on the screen. Firefox for Android has no windows. */
async function readMinimised(): Promise<ReadonlySet<number | undefined>> {
  const all = (await browser.windows?.getAll()) ?? [];
  return new Set(all.filter(({ state }) => state === 'minimized').map(({ id }) => id));
}
