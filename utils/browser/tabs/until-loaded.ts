import { browser } from '../api.ts';

/** Resolves once a tab shows a loaded page of its address, or is gone. A tab of ours is empty at first. */
export async function untilLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    let isLoading = false;
    const done = (loaded: boolean) => {
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      resolve(loaded);
    };
    // Where we may not see the address, an empty page looks like any other: then a page must have begun to load.
    const isPage = (url: string | undefined) => (url === undefined ? isLoading : url !== 'about:blank');
    const updated = (id: number, { status }: { status?: string }, tab: { url?: string }) => {
      if (id !== tabId) return;
      if (status === 'loading') isLoading = true;
      if (status === 'complete' && isPage(tab.url)) done(true);
    };
    const removed = (id: number) => id === tabId && done(false);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    browser.tabs.get(tabId).then(
      ({ status, url }) => status === 'complete' && url !== undefined && isPage(url) && done(true),
      () => done(false),
    );
  });
}
