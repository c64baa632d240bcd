import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import type { Tabs } from '../../../utils/ports/tabs.ts';
import { notImplemented } from './not-implemented.ts';

type Change = Partial<Pick<FakeTab, 'usable' | 'discarded' | 'unsent' | 'onReload'>>;

type FakeTab = {
  readonly tabId: number;
  url: string;
  readonly storeId: StoreId;
  /** False: a tab that is frozen, or still loading. It cannot be asked. */
  usable: boolean;
  /** Its page was put away. It cannot be asked either. */
  discarded: boolean;
  /** `stays`: its page does not let itself be reloaded. */
  onReload: 'reloaded' | 'stays';
  unsent: boolean | 'unknown';
  /** What was typed, where `unsent` is true. */
  typed: string;
  reloads: number;
};

export type FakeTabs = Tabs & {
  show(url: string, storeId: StoreId, change?: Change): FakeTab;
  find(tabId: number): FakeTab | undefined;
  /** Somebody types into the page; empty lines are no text. */
  type(tabId: number, text: string): void;
  all(): readonly FakeTab[];
  facts(): TabFacts[];
  /** Addresses that were opened behind the others, and closed again. */
  readonly visits: { readonly url: string; readonly storeId: StoreId }[];
  /** How often tabs of interrupted visits were looked for. */
  sweeps: number;
  /** What a page that is visited does; whether it loads in time. */
  onVisit: (url: string, storeId: StoreId) => boolean;
};

export function createFakeTabs(): FakeTabs {
  const tabs: FakeTab[] = [];
  let lastId = 0;

  function show(url: string, storeId: StoreId, change: Change = {}): FakeTab {
    lastId += 1;
    const tab: FakeTab = {
      tabId: lastId,
      url,
      storeId,
      usable: change.discarded !== true,
      discarded: false,
      onReload: 'reloaded',
      unsent: false,
      typed: `typed in tab ${lastId}`,
      reloads: 0,
      ...change,
    };
    tabs.push(tab);
    return tab;
  }

  const find = (tabId: number) => tabs.find((tab) => tab.tabId === tabId);

  return {
    show,
    find,
    type(tabId, text) {
      const tab = find(tabId) ?? notImplemented(`typing into tab ${tabId}, which is gone`);
      tab.unsent = text.trim() !== '';
      tab.typed = text;
    },
    all: () => tabs,
    facts: () => tabs.map(({ tabId, url, storeId }) => ({ tabId, url, storeId, incognito: storeId === '1' })),
    async ofSite(site, storeId) {
      const hosts = site.origins.map((origin) => new URL(origin).hostname);
      return tabs
        .filter((tab) => tab.storeId === storeId && hosts.includes(new URL(tab.url).hostname))
        .map(({ tabId, url, usable, discarded }) => ({ tabId, origin: new URL(url).origin, usable, discarded }));
    },
    visits: [],
    onVisit: (url) => notImplemented(`a visit to ${url}`),
    async hasUnsentText(tabId) {
      const tab = find(tabId);
      return tab?.usable === true ? tab.unsent : 'unknown';
    },
    async reload(tabId) {
      const tab = find(tabId);
      if (tab?.onReload === 'stays') return 'stays';
      if (tab) tab.reloads += 1;
      return 'reloaded';
    },
    async close(tabId) {
      const at = tabs.findIndex((tab) => tab.tabId === tabId);
      if (at >= 0) tabs.splice(at, 1);
    },
    async open(url, storeId) {
      show(url, storeId);
    },
    async visit(url, storeId) {
      this.visits.push({ url, storeId });
      return this.onVisit(url, storeId);
    },
    sweeps: 0,
    async sweep() {
      this.sweeps += 1;
    },
    async findUnsentText(site, storeId) {
      const open = await this.ofSite(site, storeId);
      return open.flatMap(({ tabId }) => {
        const tab = find(tabId);
        return tab?.unsent === true ? [{ tabId, title: tab.url, text: tab.typed }] : [];
      });
    },
  };
}
