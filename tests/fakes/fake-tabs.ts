import type { StoreId } from '../../utils/core/cookies/cookie.ts';
import type { TabFacts } from '../../utils/core/overview/here.ts';
import type { Tabs } from '../../utils/ports/tabs.ts';
import { notImplemented } from './not-implemented.ts';

type FakeTab = {
  readonly tabId: number;
  url: string;
  readonly storeId: StoreId;
  usable: boolean;
  unsent: boolean | 'unknown';
  reloads: number;
};

export type FakeTabs = Tabs & {
  show(url: string, storeId: StoreId, change?: Partial<Pick<FakeTab, 'usable' | 'unsent'>>): FakeTab;
  find(tabId: number): FakeTab | undefined;
  all(): readonly FakeTab[];
  facts(): TabFacts[];
  /** Addresses that were opened behind the others, and closed again. */
  readonly visits: { readonly url: string; readonly storeId: StoreId }[];
  /** What a page that is visited does; whether it loads in time. */
  onVisit: (url: string, storeId: StoreId) => boolean;
};

export function createFakeTabs(): FakeTabs {
  const tabs: FakeTab[] = [];
  let lastId = 0;

  function show(url: string, storeId: StoreId, change: Partial<Pick<FakeTab, 'usable' | 'unsent'>> = {}): FakeTab {
    lastId += 1;
    const tab: FakeTab = { tabId: lastId, url, storeId, usable: true, unsent: false, reloads: 0, ...change };
    tabs.push(tab);
    return tab;
  }

  function one(tabId: number): FakeTab {
    const tab = tabs.find((candidate) => candidate.tabId === tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}.`);
    return tab;
  }

  return {
    show,
    find: (tabId) => tabs.find((tab) => tab.tabId === tabId),
    all: () => tabs,
    facts: () => tabs.map(({ tabId, url, storeId }) => ({ tabId, url, storeId, incognito: storeId === '1' })),
    async ofSite(site, storeId) {
      const hosts = site.origins.map((origin) => new URL(origin).hostname);
      return tabs
        .filter((tab) => tab.storeId === storeId && hosts.includes(new URL(tab.url).hostname))
        .map(({ tabId, url, usable }) => ({ tabId, origin: new URL(url).origin, usable }));
    },
    visits: [],
    onVisit: (url) => notImplemented(`a visit to ${url}`),
    hasUnsentText: async (tabId) => one(tabId).unsent,
    async reload(tabId) {
      one(tabId).reloads += 1;
    },
    async close(tabId) {
      tabs.splice(tabs.indexOf(one(tabId)), 1);
    },
    async open(url, storeId) {
      show(url, storeId);
    },
    async visit(url, storeId) {
      this.visits.push({ url, storeId });
      return this.onVisit(url, storeId);
    },
    async findUnsentText(site, storeId) {
      const open = await this.ofSite(site, storeId);
      return open.flatMap(({ tabId }) => {
        const { unsent, url } = one(tabId);
        return unsent === true ? [{ tabId, title: url, text: `typed in tab ${tabId}` }] : [];
      });
    },
  };
}
