import type { TabFacts } from '../../utils/core/here.ts';
import type { StoreId } from '../../utils/core/cookie.ts';
import type { Tabs } from '../../utils/ports.ts';

type FakeTab = { readonly tabId: number; url: string; readonly storeId: StoreId; usable: boolean; unsent: boolean | 'unknown'; reloads: number };

export type FakeTabs = Tabs & {
  show(url: string, storeId: StoreId, change?: Partial<Pick<FakeTab, 'usable' | 'unsent'>>): FakeTab;
  find(tabId: number): FakeTab | undefined;
  all(): readonly FakeTab[];
  facts(): TabFacts[];
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
      return tabs.filter((tab) => tab.storeId === storeId && hosts.includes(new URL(tab.url).hostname)).map(({ tabId, url, usable }) => ({ tabId, origin: new URL(url).origin, usable }));
    },
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
  };
}
