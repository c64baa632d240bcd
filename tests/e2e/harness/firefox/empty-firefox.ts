import type { Browser } from 'puppeteer-core';
import type { Engine } from '../browser/engine.ts';
import { waitFor } from '../wait.ts';
import { runPrivileged } from './firefox-remote.ts';

/** Removes from a Firefox what a story left in it, and the extension itself. Rejects if something stays. */
export async function emptyFirefox({ browser }: Engine, prefs: readonly string[]): Promise<void> {
  await runPrivileged(browser, closeAllButOneTab);
  // Removing an extension also removes its storage, rules, alarms, notifications, menus and permissions.
  await runPrivileged(
    browser,
    `${installedAddons}.then((all) => Promise.all(all.map((addon) => addon.uninstall()))).then(() => true)`,
  );
  for (const context of browser.browserContexts())
    if (context !== browser.defaultBrowserContext()) await context.close(); // containers
  await runPrivileged(
    browser,
    `(() => {
      for (const name of ${JSON.stringify([...prefs, 'layout.css.prefers-color-scheme.content-override'])})
        Services.prefs.clearUserPref(name);
      Services.console.reset();
      return true;
    })()`,
  );
  // A page that is just being closed may still write: then everything is cleared again.
  await waitFor('nothing to be left', async () => {
    await runPrivileged(browser, clearEverything);
    const left = await runPrivileged(browser, whatIsLeft);
    if (left !== '{"cookies":0,"windows":[1],"origins":[],"addons":[]}') throw new Error(`Left in Firefox: ${left}`);
    return true;
  });
}

/** Sets preferences of a running Firefox. */
export async function setPreferences(
  browser: Browser,
  prefs: Record<string, boolean | number | string>,
): Promise<void> {
  const set = { boolean: 'setBoolPref', number: 'setIntPref', string: 'setStringPref' } as const;
  const lines = Object.entries(prefs).map(
    ([name, value]) =>
      `Services.prefs.${set[typeof value as keyof typeof set]}(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await runPrivileged(browser, `(() => { ${lines.join(' ')} return true; })()`);
}

const clearEverything = `new Promise((done) =>
  Services.clearData.deleteData(Services.clearData.CLEAR_ALL, () => done(true)),
)`;

const closeAllButOneTab = `(() => {
  const [first, ...others] = Services.wm.getEnumerator('navigator:browser');
  for (const one of others) one.close();
  first.gBrowser.removeAllTabsBut(first.gBrowser.tabs[0], { animate: false, skipPermitUnload: true });
  return true;
})()`;

const installedAddons = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager
  .getAddonsByTypes(['extension'])
  .then((all) => all.filter((addon) => addon.temporarilyInstalled))`;

const whatIsLeft = `Promise.all([
  ${installedAddons},
  new Promise((done) => { Services.qms.listOrigins().callback = (request) => done(request.result); }),
]).then(([addons, origins]) => JSON.stringify({
  cookies: Services.cookies.cookies.length,
  windows: [...Services.wm.getEnumerator('navigator:browser')].map((one) => one.gBrowser.tabs.length),
  origins,
  addons: addons.map((addon) => addon.id),
}))`;
