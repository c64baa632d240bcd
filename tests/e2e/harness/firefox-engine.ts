import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.ts';
import type { ColorScheme, Engine, LaunchOptions } from './engine.ts';
import { installInFirefox } from './firefox-install.ts';
import { runPrivileged, sendBidi } from './firefox-remote.ts';
import { cleanerInFirefox } from './second-extension.ts';
import { waitFor } from './wait.ts';

// The same in every run, so that a kept profile finds the extension's storage again.
const uuid = '5f1c7a52-9d0e-4b7c-8a36-11e4c0ffee01';

/** Starts Firefox with the extension installed for this run. */
export async function startFirefox(options: LaunchOptions): Promise<Engine> {
  const id = await geckoId(options.extensionDir);
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.executablePath ?? (await findBrowser('firefox')),
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    protocolTimeout: 30_000,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: ['--remote-allow-system-access', ...options.args],
    extraPrefsFirefox: { ...firefoxPreferences(options.port, id), ...options.prefs },
  });
  try {
    listen(browser, options.onConsoleLine);
    if (options.profileDir) await keepPreferences(options.profileDir);
    const nextInstallation = await installInFirefox(browser, id, options);
    const extensionUrl = `moz-extension://${uuid}/`;
    const helper = await browser.newPage({ background: true });
    await visit(helper, `${extensionUrl}manifest.json`);

    const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
    const isAwake = async () => (await runPrivileged(browser, `${extension}.backgroundState`)) === 'running';
    await waitFor("the extension's background", isAwake);
    return {
      browser,
      nextInstallation,
      extensionUrl,
      helper,
      openOtherStore: async (url) => {
        const page = await (await browser.createBrowserContext()).newPage();
        await page.goto(url);
        return page;
      },
      visitExtension: visit,
      isBackgroundAwake: isAwake,
      stopBackground: async () => {
        const how = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
        await runPrivileged(browser, `${extension}.terminateBackground(${how}).then(() => true)`);
        await waitFor('the event page to stop', async () => !(await isAwake()));
      },
      wakeBackground: async () => {
        await runPrivileged(browser, `${extension}.wakeupBackground().then(() => true)`);
        await waitFor('the event page to start', isAwake);
      },
      useColorScheme,
      uncaughtErrors: () => readErrors(browser, extensionUrl),
      // puppeteer's own `close` kills a Firefox that takes more than five seconds, in the middle of clearing its cookies.
      quit: async () => void (await sendBidi(browser, 'browser.close', {})),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function geckoId(extensionDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const settings = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } }).browser_specific_settings;
  if (!settings?.gecko?.id) throw new Error(`${extensionDir}/manifest.json names no gecko id`);
  return settings.gecko.id;
}

/** What every Firefox of the stories is started with. */
export function firefoxPreferences(port: number, id: string): Record<string, boolean | number | string> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'network.dns.disableIPv6': true,
    'network.proxy.type': 0,
    'intl.accept_languages': 'en-US',
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid, [cleanerInFirefox.id]: cleanerInFirefox.uuid }),
    // A temporary add-on loses its storage when Firefox ends; tests that start twice need it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    // An extension that is to stay is installed for good, and nobody signed it: ESR and Developer Edition can be told to take it.
    'xpinstall.signatures.required': false,
    // Without a desktop the system's notifications close the moment they open; Firefox's own stay.
    'alerts.useSystemBackend': false,
    // Keeps the helper page plain: it shows manifest.json.
    'devtools.jsonview.enabled': false,
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
  };
}

/** puppeteer sets a profile's preferences back when Firefox ends; a kept one shall keep what Firefox wrote. */
async function keepPreferences(profileDir: string): Promise<void> {
  for (const name of ['prefs.js', 'user.js']) await rm(join(profileDir, `${name}.puppeteer`), { force: true });
}

async function visit(page: Page, url: string): Promise<void> {
  const oldDocument = await page.evaluate(() => performance.timeOrigin);
  // goto loads an extension's page but never resolves, so look at the page itself.
  page.goto(url).catch(() => undefined);
  const isThere = (old: number) => performance.timeOrigin !== old && document.readyState === 'complete';
  await waitFor(url, () => page.evaluate(isThere, oldDocument));
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
  // Firefox ends an event page in the middle of a question, and says so when the answer comes: nothing that anybody threw.
  return (JSON.parse(String(messages)) as string[]).filter(
    (line) => line.includes(extensionUrl) && !line.includes('Promise resolved after context unloaded'),
  );
}

// Firefox's remote agent writes twelve lines of its own about every event page that starts.
const ownTalk = /^(Handler function threw|Line: \d+, column)|@(chrome|resource):\/\//;

// The event page is no page for puppeteer, but Firefox writes every console line of content to its output.
function listen(browser: Browser, say: (line: string) => void): void {
  for (const stream of [browser.process()?.stdout, browser.process()?.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() && !ownTalk.test(line)) say(`firefox ${line}`);
    });
  }
}
