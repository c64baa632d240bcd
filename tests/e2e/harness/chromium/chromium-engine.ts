import { type Browser, type CDPSession, launch, type Target } from 'puppeteer-core';
import { givenBrowser } from '../../../../scripts/find-browser.ts';
import type { BrowserOptions, Engine, EnterOptions, LaunchOptions } from '../browser/engine.ts';
import { openPrivateWindow } from '../browser/open-in-store.ts';
import { waitFor } from '../wait.ts';
import { keepExtension } from './chromium-preferences.ts';
import { type WorkerVersions, watchVersions } from './worker-versions.ts';

/** What Chromium answers to a call of a worker that it is stopping: no fault of the worker. */
const DYING = 'Error: No SW';

/** Starts Chromium with the extension loaded over its debugging pipe. */
export async function startChromium(options: LaunchOptions): Promise<Engine> {
  const { installation, profileDir } = options;
  if (installation.kind === 'there' && profileDir) await keepExtension(profileDir, installation.id, options);
  const browser = await launchChromium(options);
  try {
    return await enterChromium(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Starts Chromium without the extension; `enterChromium` installs it. */
export async function launchChromium(options: BrowserOptions): Promise<Browser> {
  return launch({
    executablePath: options.executablePath ?? (await givenBrowser('chromium')),
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: {
      ...process.env,
      ...(options.display ? { DISPLAY: options.display } : {}),
      ...(options.place ? { LANGUAGE: options.place.language, TZ: options.place.timeZone } : {}),
    },
    protocolTimeout: 30_000,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: [
      ...chromiumSwitches(options.port, options.place?.language),
      ...(options.display ? ['--ozone-platform=x11'] : []),
      ...options.args,
    ],
  });
}

/** Installs the extension in a Chromium that runs, and opens the harness's own page in it. */
export async function enterChromium(browser: Browser, options: EnterOptions): Promise<Engine> {
  const { installation } = options;
  const errors: string[] = [];
  // When a browser is killed, its targets end too, sometimes before `listen` is done with them.
  const hear = (target: Target) =>
    void listen(target, options.onConsoleLine, errors).catch((error: unknown) => {
      if (browser.connected) options.onConsoleLine(`harness could not listen to ${target.url()}: ${String(error)}`);
    });
  browser.on('targetcreated', hear);
  const id =
    installation.kind === 'there'
      ? installation.id
      : await browser.installExtension(options.extensionDir, { enabledInIncognito: options.privateAccess });
  const extensionUrl = `chrome-extension://${id}/`;

  const helper = await browser.newPage({ background: true });
  await helper.goto(`${extensionUrl}manifest.json`);
  const session = await helper.createCDPSession();
  await session.send('ServiceWorker.enable');
  const versions = await watchVersions(helper, extensionUrl);

  const worker = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionUrl));
  await waitFor("the extension's worker", worker);
  return {
    browser,
    nextInstallation: installation.kind === 'once' ? installation : { kind: 'there', id },
    extensionUrl,
    helper,
    openOtherStore: (url) => openPrivateWindow(helper, url),
    visitExtension: async (page, url) => {
      await page.goto(url);
    },
    isBackgroundAwake: async () => worker() !== undefined,
    stopBackground: () => stopWorker(session, versions, worker),
    wakeBackground: () => startWorker(session, extensionUrl, worker),
    useColorScheme: (page, scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    uncaughtErrors: async () => errors.filter((line) => line.includes(extensionUrl) && !line.endsWith(DYING)),
    quit: () => browser.close(),
    leave: () => void browser.off('targetcreated', hear),
  };
}

/** The command-line switches with which the stories start Chromium. */
export function chromiumSwitches(port: number, language = 'en-US'): string[] {
  return [
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
    '--no-proxy-server',
    '--disable-gpu',
    '--disable-quic',
    '--disable-component-update',
    // Chromium shows notifications itself: a developer's desktop would show them there, and close them when it likes.
    '--disable-features=SystemNotifications,NativeNotifications',
    `--lang=${language}`,
    '--window-size=1280,900',
    // As root or in a container there is no sandbox to use. Only practice sites on loopback are visited.
    ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  ];
}

async function stopWorker(
  session: CDPSession,
  versions: WorkerVersions,
  worker: () => Target | undefined,
): Promise<void> {
  const before = worker();
  const stops = versions.stops();
  // A waiting event may start the next worker at once. Then there is a worker, but another one.
  const isStopped = () => worker() === undefined || worker() !== before;
  await (await before?.worker())?.close().catch(unlessDetached);
  try {
    await waitFor('the worker to stop', isStopped, 8_000);
  } catch {
    // The driver may go on listing a worker that has stopped and was started anew.
    if (versions.stops() > stops) return;
    // A busy browser has left a worker alone that was asked to close. This asks its owner.
    await session.send('ServiceWorker.stopAllWorkers');
    await waitFor('the worker to stop, asked twice', () => isStopped() || versions.stops() > stops);
  }
}

/** Puppeteer detaches from a worker after it has closed it. On a busy computer that has happened by itself before. */
export function unlessDetached(error: unknown): void {
  if (!(error instanceof Error && error.message.includes('No session with given id'))) throw error;
}

async function startWorker(session: CDPSession, scopeURL: string, worker: () => Target | undefined): Promise<void> {
  await session.send('ServiceWorker.startWorker', { scopeURL });
  await waitFor('the worker to start', worker);
}

async function listen(target: Target, say: (line: string) => void, errors: string[]): Promise<void> {
  if (target.type() === 'service_worker') {
    const worker = await target.worker();
    worker?.on('console', (message) => say(`background ${message.type()} ${message.text()}`));
    // puppeteer reports what a service worker logs, but not what it throws.
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
      errors.push(`${target.url()}: ${text}`);
      say(`background uncaught ${text}`);
    });
  } else if (target.type() === 'page') {
    const page = await target.page();
    page?.on('pageerror', (error) => {
      errors.push(`${page.url()}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
  }
}
