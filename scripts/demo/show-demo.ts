import type { ExtensionApi } from '../../tests/e2e/harness/browser/extension-api.ts';
import { words } from '../../tests/words.ts';
import type { Demo } from './open-demo.ts';
import { watchServers } from './watch-servers.ts';

const guide = `
Every address in this browser leads to a practice site on this computer. The browser calls them "not secure", for their
certificate was made a moment ago; every sign-in here is a practice one.

  1. The small window is what the toolbar button of Lights Out shows for the Claude tab: signed in, and for how long.
  2. Press "${words('signOutHere')}" in it. The site is asked, and asked again with the old sign-in;
     then it says what was achieved.
  3. Claude Console and Character.AI are still signed in: open their rows. "Settings" lists what was sent, under Privacy.
  4. To begin again, sign in on the Claude page.

What the practice servers' own session tables say appears here. Ctrl-C, or closing the browser, ends everything.
`;

/** Shows the main job in a window, until Ctrl-C is pressed or the browser is closed. */
export async function showDemo({ world, sites, browser, claude }: Demo): Promise<void> {
  await claude.page.bringToFront();
  await world.inExtension(openPopupBeside, claude.tabId);
  // The harness asks its questions in a tab of its own, which the viewer does not need to see.
  const wanted = new Set(await world.pages());
  for (const page of await browser.pages()) if (!wanted.has(page)) await page.close();

  console.log(guide);
  const stopWatching = watchServers(sites, (line) => console.log(line));
  await untilEnded(browser);
  stopWatching();
  console.log('\nLights out.');
}

/** Runs in a page of the extension. Opens the popup in its own window, at the right of the browser's window. */
async function openPopupBeside(browser: ExtensionApi, tabId: number): Promise<void> {
  const popupWidth = 430;
  const { windowId } = await browser.tabs.get(tabId);
  const width = Math.min(1_200, screen.availWidth - popupWidth);
  if (windowId !== undefined)
    await browser.windows.update(windowId, { left: 0, top: 0, width, height: Math.min(900, screen.availHeight) });
  const place = { left: width, top: 60, width: popupWidth, height: 700 };
  const popup = await browser.windows.create({
    type: 'popup',
    url: browser.runtime.getURL(`popup.html?tab=${tabId}`),
    ...place,
  });
  // Chromium gives every new window the size from its command line, so the size is set again.
  if (popup.id !== undefined) await browser.windows.update(popup.id, place);
}

function untilEnded(browser: Demo['browser']): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // puppeteer's own listener would end this process at once with an error code
      process.removeAllListeners(signal);
      process.once(signal, () => resolve());
    }
  });
}
