import type { TabFacts } from '../../core/overview/here.ts';
import { browser } from '../api.ts';
import { readTabStores, toTabFacts } from './tab-store.ts';

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
