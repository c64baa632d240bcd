import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { givenBrowser } from '../../../../scripts/find-browser.ts';
import { GECKO_ID } from '../../../../scripts/manifest/gecko-id.ts';
import type { BrowserOptions, ColorScheme, Engine, EnterOptions, LaunchOptions } from '../browser/engine.ts';
import { goTo } from '../go-to.ts';
import { waitFor } from '../wait.ts';
import { installInFirefox } from './firefox-install.ts';
import { firefoxPreferences, GECKO_UUID } from './firefox-preferences.ts';
import { runPrivileged, sendBidi } from './firefox-remote.ts';

/** Starts Firefox with the extension installed for this run. */
export async function startFirefox(options: LaunchOptions): Promise<Engine> {
  const browser = await launchFirefox(options);
  try {
    if (options.profileDir) await keepPreferences(options.profileDir);
    return await enterFirefox(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Starts Firefox without the extension; `enterFirefox` installs it. */
export async function launchFirefox(options: BrowserOptions): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.executablePath ?? (await givenBrowser('firefox')),
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    protocolTimeout: 30_000,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: ['--remote-allow-system-access', ...options.args],
    ...(options.place ? { env: { ...process.env, TZ: options.place.timeZone } } : {}),
    extraPrefsFirefox: { ...firefoxPreferences(options.port), ...options.prefs },
  });
  if (options.place) await speak(browser, options.place.language);
  return browser;
}

/** Makes Firefox take a language for its own, as one with that language's pack does. Its menus stay English. */
async function speak(browser: Browser, language: string): Promise<void> {
  const list = JSON.stringify([language, 'en-US']);
  await runPrivileged(
    browser,
    `{ Services.locale.availableLocales = ${list}; Services.locale.requestedLocales = ${list} }`,
  );
}

/** Installs the extension in a Firefox that runs, and opens the harness's own page in it. */
export async function enterFirefox(browser: Browser, options: EnterOptions): Promise<Engine> {
  const leave = listen(browser, options.onConsoleLine);
  const nextInstallation = await installInFirefox(browser, GECKO_ID, options);
  const extensionUrl = `moz-extension://${GECKO_UUID}/`;
  const helper = await browser.newPage({ background: true });
  await goTo(helper, `${extensionUrl}manifest.json`);

  const extension = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
  const isAwake = async () => (await runPrivileged(browser, `${extension}.backgroundState`)) === 'running';
  await waitFor("the extension's background", isAwake);
  return {
    browser,
    nextInstallation,
    extensionUrl,
    helper,
    openOtherStore: async (url) => {
      const page = await (await browser.createBrowserContext()).newPage();
      await goTo(page, url);
      return page;
    },
    visitExtension: goTo,
    isBackgroundAwake: isAwake,
    stopBackground: async () => {
      const how = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
      // An event that comes in the same moment cancels it (Firefox 153): then it is ended once more.
      await waitFor('the event page to stop', async () => {
        await runPrivileged(browser, `${extension}.terminateBackground(${how}).then(() => true)`);
        return !(await isAwake());
      });
    },
    wakeBackground: async () => {
      await runPrivileged(browser, `${extension}.wakeupBackground().then(() => true)`);
      await waitFor('the event page to start', isAwake);
    },
    useColorScheme,
    uncaughtErrors: () => readErrors(browser, extensionUrl),
    // puppeteer's `close` kills a Firefox that takes more than 5 s, in the middle of clearing its cookies.
    quit: async () => void (await sendBidi(browser, 'browser.close', {})),
    leave,
  };
}

/** puppeteer resets a profile's preferences when Firefox ends. A profile that is kept must keep what Firefox wrote. */
async function keepPreferences(profileDir: string): Promise<void> {
  for (const name of ['prefs.js', 'user.js']) await rm(join(profileDir, `${name}.puppeteer`), { force: true });
}

async function useColorScheme(page: Page, scheme: ColorScheme): Promise<void> {
  const value = scheme === 'dark' ? 0 : 1;
  await runPrivileged(
    page.browser(),
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
  );
  await waitFor(`${scheme} colours`, () =>
    page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
  );
}

async function readErrors(browser: Browser, extensionUrl: string): Promise<string[]> {
  const messages = await runPrivileged(
    browser,
    `JSON.stringify(Services.console.getMessageArray()
      .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
      .map(String))`,
  );
  // Firefox may end an event page while a question is open (also when the extension is removed between two stories). It
  // reports this when the answer arrives, but it is no error of the page. And it has an error of its own for a call
  // that arrives while it closes or reloads a tab (ExtensionParent.sys.mjs, seen in 153).
  const isOfFirefox = /Promise (resolved|rejected) after context unloaded|Unexpected pre-existing callContextData/;
  return (JSON.parse(String(messages)) as string[]).filter(
    (line) => line.includes(extensionUrl) && !isOfFirefox.test(line),
  );
}

// Firefox's remote agent itself writes twelve lines for every event page that starts.
const ownTalk = /^(Handler function threw|Line: \d+, column)|@(chrome|resource):\/\//;

/**
 * Listens to the console. puppeteer does not know the event page, but Firefox writes all console lines of content to
 * its output. Returns a function that stops the listening.
 */
function listen(browser: Browser, say: (line: string) => void): () => void {
  const hear = (text: string) => {
    for (const line of text.split('\n')) if (line.trim() && !ownTalk.test(line)) say(`firefox ${line}`);
  };
  const streams = [browser.process()?.stdout, browser.process()?.stderr];
  for (const stream of streams) stream?.setEncoding('utf8').on('data', hear);
  return () => {
    for (const stream of streams) stream?.off('data', hear);
  };
}
