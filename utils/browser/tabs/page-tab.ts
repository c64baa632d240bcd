import { isLeaving, type LeavingPlaces } from '../../core/leave/leaving-places.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import { browser } from '../api.ts';
import { readTabStores, toTabFacts } from './tab-facts.ts';

/** The tab that a popup speaks about: `?tab=<id>` of its address, else the active one of its window. Null for none. */
export async function readTabFacts(): Promise<TabFacts | null> {
  const asked = Number(new URL(location.href).searchParams.get('tab') ?? Number.NaN);
  const [tab, storeOf] = await Promise.all([
    Number.isInteger(asked) ? findTab(asked) : findActiveTab(),
    readTabStores(),
  ]);
  return tab ? (toTabFacts(tab, storeOf(tab))[0] ?? null) : null;
}

async function findActiveTab() {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function findTab(tabId: number) {
  return (await browser.tabs.query({})).find(({ id }) => id === tabId);
}

/**
 * Opens an empty tab if the window would otherwise close with its last tab: closing the last private window loses
 * everything that was seen in it.
 */
export async function holdWindow(places: LeavingPlaces): Promise<void> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  if (tabs.every(({ url }) => isLeaving(url, places))) await browser.tabs.create({ active: false });
}
