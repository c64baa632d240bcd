import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { FakeTabs } from '../../fakes/ports/fake-tabs.ts';

export type WorldTab = ReturnType<FakeTabs['show']>;

/** Something that Lights Out did to a tab, with what was known of the tab by then. */
export type Touched = {
  readonly tab: WorldTab;
  readonly how: 'closed' | 'reloaded' | 'script';
  /** What the tab's page answered when it was asked for unsent text just before; null if it was not asked. */
  readonly unsent: boolean | 'unknown' | null;
  /** Whether it could be used when it was listed last. */
  readonly wasUsable: boolean;
};

export type WorldTabs = ReturnType<typeof createWorldTabs>;

/** Watches what is done to the tabs of a fake browser. */
export function createWorldTabs(tabs: FakeTabs, now: () => number, onTouched: (touched: Touched) => void) {
  const answered = new Map<number, { readonly answer: boolean | 'unknown'; readonly at: number }>();
  const usable = new Map<number, boolean>();
  const since = new Map<number, number>();
  const waking = new Map<number, (() => void)[]>();
  const { show, ofSite, hasUnsentText, close, reload, drop, inOwnTab } = tabs;

  function touch(tabId: number, how: Touched['how']): void {
    const tab = tabs.find(tabId);
    if (!tab) return;
    const last = answered.get(tabId);
    const unsent = last?.at === now() ? last.answer : null;
    onTouched({ tab, how, unsent, wasUsable: usable.get(tabId) ?? false });
  }

  Object.assign(tabs, {
    show(...shown: Parameters<typeof show>): WorldTab {
      const tab = show(...shown);
      since.set(tab.tabId, now());
      return tab;
    },
    async open(url: string, storeId: string) {
      tabs.show(url, storeId);
    },
    /** A tab of our own is used once its page is loaded, without being listed. */
    async inOwnTab(...[url, storeId, act]: Parameters<typeof inOwnTab>) {
      return inOwnTab.call(tabs, url, storeId, (tabId) => {
        usable.set(tabId, true);
        return act(tabId);
      });
    },
    async ofSite(...asked: Parameters<typeof ofSite>) {
      const found = await ofSite.apply(tabs, asked);
      for (const { tabId, usable: isUsable } of found) usable.set(tabId, isUsable);
      return found;
    },
    async hasUnsentText(tabId: number) {
      const answer = await hasUnsentText.call(tabs, tabId);
      answered.set(tabId, { answer, at: now() });
      return answer;
    },
    async close(tabId: number, site: SiteDefinition) {
      touch(tabId, 'closed');
      await close.call(tabs, tabId, site);
    },
    async reload(tabId: number, site: SiteDefinition) {
      touch(tabId, 'reloaded');
      return reload.call(tabs, tabId, site);
    },
  });

  return {
    noteScript: (tabId: number) => touch(tabId, 'script'),
    /** When a tab was opened, in ms of the world's own time. */
    openedAt: (tabId: number): number => since.get(tabId) ?? 0,
    /** A page that was frozen or put away runs again, with what was put into it meanwhile. */
    wake(tab: WorldTab): void {
      tab.usable = true;
      tab.discarded = false;
      for (const go of waking.get(tab.tabId) ?? []) go();
      waking.delete(tab.tabId);
    },
    whenAwake: (tabId: number): Promise<void> =>
      new Promise((resolve) => void waking.set(tabId, [...(waking.get(tabId) ?? []), resolve])),
    /** A window is closed, or the whole browser: its tabs go without a word of ours. */
    closeAll(condition: (tab: WorldTab) => boolean): void {
      for (const { tabId } of tabs.all().filter(condition)) drop(tabId);
    },
  };
}
