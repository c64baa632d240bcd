import { GECKO_ID } from '../../../../scripts/manifest/gecko-id.ts';
import { runPrivileged } from '../firefox/firefox-remote.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';

const firefoxExtension = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;

/**
 * Presses the keyboard shortcut for the leave page. Chromium does not take synthetic keys for its own shortcuts, so
 * there the worker gets the command event, with the tab.
 */
export async function pressLeaveKeys(world: World, tabId: number): Promise<void> {
  if (world.browserName === 'chromium')
    return tellWorker(
      world,
      `chrome.tabs.get(${tabId}).then((tab) => chrome.commands.onCommand.dispatch('leave', tab))`,
    );
  await runPrivileged(
    world.engine.browser,
    `(() => {
      const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keys.beginInputTransactionForTests(window);
      const all = [['Alt', 'AltLeft'], ['Shift', 'ShiftLeft'], ['L', 'KeyL']]
        .map(([key, code]) => new KeyboardEvent('', { key, code }));
      for (const one of all) keys.keydown(one);
      for (const one of all.reverse()) keys.keyup(one);
    })()`,
  );
}

/** Chooses the entry in the toolbar button's menu. No test can open that menu, so the background gets its event. */
export async function chooseLeaveInMenu(world: World): Promise<void> {
  if (world.browserName === 'chromium')
    return tellWorker(world, "chrome.contextMenus.onClicked.dispatch({ menuItemId: 'leave' })");
  await runPrivileged(
    world.engine.browser,
    `${firefoxExtension}.emit('webext-menu-menuitem-click', { menuItemId: 'leave', modifiers: [] }, gBrowser.selectedTab)`,
  );
}

/** Runs an expression in the worker, which is started for it if necessary. */
async function tellWorker(world: World, words: string): Promise<void> {
  await world.wakeBackground();
  const target = await waitFor('the worker', () =>
    world.engine.browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(world.extensionUrl)),
  );
  const worker = await waitFor('its context', async () => (await target.worker()) ?? undefined);
  await worker.evaluate(words);
}
