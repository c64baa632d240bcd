import type { Page } from 'puppeteer-core';
import { runPrivileged } from '../firefox/firefox-remote.ts';
import type { World } from '../world.ts';

/**
 * Crashes the page of a tab, as a fault of the browser would. In Firefox the process of every tab of the default store
 * whose address begins so is killed.
 */
export async function crashTab({ browserName, engine }: World, page: Page, address: string): Promise<void> {
  if (browserName === 'chromium') {
    const session = await page.createCDPSession();
    void session.send('Page.crash').catch(() => {});
    return;
  }
  const killed = await runPrivileged(
    engine.browser,
    `(() => {
      const tools = Cc['@mozilla.org/processtools-service;1'].getService(Ci.nsIProcessToolsService);
      let killed = 0;
      for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser'))
        for (const { linkedBrowser, userContextId } of gBrowser.tabs) {
          const pid = linkedBrowser.browsingContext?.currentWindowGlobal?.osPid;
          if (userContextId || !pid || pid < 0 || !linkedBrowser.currentURI.spec.startsWith(${JSON.stringify(address)}))
            continue;
          tools.kill(pid);
          killed += 1;
        }
      return killed;
    })()`,
  );
  if (killed !== 1) throw new Error(`${killed} tabs were crashed`);
}
