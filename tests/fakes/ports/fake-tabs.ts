import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import { isPageOf } from '../../../utils/core/sites/is-page-of.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { Tabs } from '../../../utils/ports/tabs.ts';
import { notImplemented } from './not-implemented.ts';

type Change = Partial<Pick<FakeTab, 'usable' | 'discarded' | 'unsent' | 'onReload' | 'inFront' | 'sound'>>;

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
  /** Whether it stands in front in a window on the screen. */
  inFront: boolean;
  /** Whether it plays sound. */
  sound: boolean;
  /** What was typed, where `unsent` is true. */
  typed: string;
  reloads: number;
};

export type FakeTabs = Tabs & {
  show(url: string, storeId: StoreId, change?: Change): FakeTab;
  find(tabId: number): FakeTab | undefined;
  /** A person closes the tab. */
  drop(tabId: number): void;
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
  /** What a page does when a control in it is pressed. */
  onPress: (tabId: number, mark: ControlMark) => Awaited<ReturnType<Tabs['press']>>;
  /** What was pressed, each with the tab it stood in. */
  readonly presses: { readonly tabId: number; readonly mark: ControlMark }[];
  /** Tabs of our own that were opened behind the others for presses. */
  readonly ownTabs: { readonly tabId: number; readonly url: string; readonly storeId: StoreId }[];
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
      inFront: false,
      sound: false,
      typed: `typed in tab ${lastId}`,
      reloads: 0,
      ...change,
    };
    tabs.push(tab);
    return tab;
  }

  const find = (tabId: number) => tabs.find((tab) => tab.tabId === tabId);

  const isOf = (url: string, site: SiteDefinition) => isPageOf(site, url);

  return {
    show,
    find,
    drop(tabId) {
      const at = tabs.findIndex((tab) => tab.tabId === tabId);
      if (at >= 0) tabs.splice(at, 1);
    },
    type(tabId, text) {
      const tab = find(tabId) ?? notImplemented(`typing into tab ${tabId}, which is gone`);
      tab.unsent = text.trim() !== '';
      tab.typed = text;
    },
    all: () => tabs,
    facts: () => tabs.map(({ tabId, url, storeId }) => ({ tabId, url, storeId, incognito: storeId === '1' })),
    async ofSite(site, storeId) {
      return tabs
        .filter((tab) => tab.storeId === storeId && isOf(tab.url, site))
        .map(({ tabId, url, usable, discarded }) => ({ tabId, origin: new URL(url).origin, usable, discarded }));
    },
    async seen(site, storeId) {
      const open = tabs.filter((tab) => tab.storeId === storeId && isOf(tab.url, site));
      const [inFront, sound] = [open.some((tab) => tab.inFront), open.some((tab) => tab.sound)];
      return { open: open.length, inFront, sound };
    },
    visits: [],
    onVisit: (url) => notImplemented(`a visit to ${url}`),
    async hasUnsentText(tabId) {
      const tab = find(tabId);
      return tab?.usable === true ? tab.unsent : 'unknown';
    },
    async reload(tabId, site) {
      const tab = find(tabId);
      if (tab && !isOf(tab.url, site)) return 'reloaded';
      if (tab?.onReload === 'stays') return 'stays';
      if (tab) tab.reloads += 1;
      return 'reloaded';
    },
    async close(tabId, site) {
      const tab = find(tabId);
      if (tab && isOf(tab.url, site)) this.drop(tabId);
    },
    async open(url, storeId) {
      show(url, storeId);
    },
    async visit(url, storeId) {
      this.visits.push({ url, storeId });
      return this.onVisit(url, storeId);
    },
    presses: [],
    ownTabs: [],
    onPress: (_tabId, mark) => notImplemented(`a press of ${mark.place}`),
    async press(tabId, site, mark) {
      const tab = find(tabId);
      if (tab?.usable !== true || !isOf(tab.url, site)) return 'no-page';
      this.presses.push({ tabId, mark });
      return this.onPress(tabId, mark);
    },
    async inOwnTab(url, storeId, act) {
      const { tabId } = show(url, storeId);
      this.ownTabs.push({ tabId, url, storeId });
      try {
        return await act(tabId);
      } finally {
        this.drop(tabId);
      }
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
