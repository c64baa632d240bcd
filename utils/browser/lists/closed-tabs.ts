import type { ClosedTabs } from '../../ports/browser-lists.ts';
import { browser } from '../api.ts';

/** Firefox lists up to 25 at once. What is behind them is listed when some of these are gone. */
const MOST_TURNS = 40;

/**
 * The tabs that "reopen closed tab" brings back. Firefox alone lets an extension forget one (tried in 153). Chromium
 * does so itself when the address leaves its history (tried in 156).
 */
export const closedTabs: ClosedTabs = {
  async forget(isOwn) {
    let forgotten = 0;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const now = await forgetListed(isOwn);
      forgotten += now;
      if (now === 0) break;
    }
    return forgotten;
  },
};

type Own = Parameters<ClosedTabs['forget']>[0];

/** Forgets what is listed now. A closed window goes only if all of its tabs are to go. */
async function forgetListed(isOwn: Own): Promise<number> {
  if (browser.sessions?.forgetClosedTab === undefined) return 0;
  let forgotten = 0;
  for (const { lastModified, tab, window } of await browser.sessions.getRecentlyClosed()) {
    const isOne = ({ url, incognito }: { url?: string | undefined; incognito: boolean }) =>
      url !== undefined && !incognito && isOwn(url, lastModified);
    if (tab?.sessionId !== undefined && tab.windowId !== undefined && isOne(tab)) {
      await browser.sessions.forgetClosedTab(tab.windowId, tab.sessionId);
      forgotten += 1;
    }
    const tabs = window?.tabs ?? [];
    if (window?.sessionId !== undefined && tabs.length > 0 && tabs.every(isOne)) {
      await browser.sessions.forgetClosedWindow(window.sessionId);
      forgotten += tabs.length;
    }
  }
  return forgotten;
}
