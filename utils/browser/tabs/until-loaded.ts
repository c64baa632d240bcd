import { waits } from '../../core/waits.ts';
import { browser } from '../api.ts';
import { letPass } from '../clock.ts';

/**
 * Resolves once a tab shows a loaded page of its address, or is gone. A tab of ours is empty at first. Where we may not
 * see the address, an empty page looks like any other. Then a page must have begun to load, and no other one may follow
 * it: on a busy computer, Firefox tells of the empty page after it was sent to its address (tried in 153).
 */
export async function untilLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    let loads = 0;
    const done = (loaded: boolean) => {
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      resolve(loaded);
    };
    const doneUnlessMore = async () => {
      const before = loads;
      await letPass(waits.emptyPage);
      if (loads === before) done(true);
    };
    const updated = (id: number, { status }: { status?: string }, { url }: { url?: string }) => {
      if (id !== tabId) return;
      if (status === 'loading') loads += 1;
      if (status !== 'complete' || url === 'about:blank') return;
      if (url !== undefined) done(true);
      else if (loads > 0) void doneUnlessMore();
    };
    const removed = (id: number) => id === tabId && done(false);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    browser.tabs.get(tabId).then(
      ({ status, url }) => status === 'complete' && url !== undefined && url !== 'about:blank' && done(true),
      () => done(false),
    );
  });
}
