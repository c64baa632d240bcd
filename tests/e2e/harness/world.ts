import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import { type BuildMode, buildFolder } from '../../../scripts/build-when-stale.ts';
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { closeBrowser } from './browser/close-browser.ts';
import { waitUntilDrawn } from './browser/drawn-screen.ts';
import type { Engine, LaunchOptions } from './browser/engine.ts';
import { askExtension, type ExtensionApi, shownNotifications } from './browser/extension-api.ts';
import { expectFirstPage, type FirstPage, firstPageOf } from './browser/first-page.ts';
import { openInStore, openPrivateWindow } from './browser/open-in-store.ts';
import { addressOf, findPage } from './browser/page-address.ts';
import { tabBook } from './browser/tab-book.ts';
import { enterChromium, startChromium } from './chromium/chromium-engine.ts';
import { enterFirefox, startFirefox } from './firefox/firefox-engine.ts';
import { goTo } from './go-to.ts';
import { type PictureOptions, takePicture } from './report/pictures.ts';
import { waitFor, within } from './wait.ts';

/** A tab on a site, with the ids that the extension API uses for it. */
export type SiteTab = { page: Page; tabId: number; storeId: string };

/** A real browser with the built extension, in which every host name leads to the practice sites. */
export type World = {
  browserName: BrowserName;
  /** For the harness only. Stories use the functions below. */
  engine: Engine;
  /** The extension's own address, ending in a slash. */
  extensionUrl: string;
  /** The console lines of pages, background and browser, each with where it came from. */
  consoleLines: string[];
  /** Opens a site in a new tab of the default cookie store. */
  openPage(url: string): Promise<Page>;
  /** Opens a site in another cookie store: a private window in Chromium, a container tab in Firefox. */
  openOtherStore(url: string): Promise<SiteTab>;
  /** Opens a site in a new private window, in both browsers. */
  openPrivateWindow(url: string): Promise<SiteTab>;
  /** Opens a site in a new tab of a cookie store in which a tab is open. */
  openInStore(storeId: string, url: string): Promise<SiteTab>;
  /** Opens the popup in a tab of 400 by 600 pixels, for the tab with this id, or without an id for the active tab. */
  openPopup(tabId?: number): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Opens a file of the extension, such as `leave.html?run=1`, and waits until it is drawn. */
  openExtensionPage(path: string): Promise<Page>;
  /** Reloads a page of the extension. In Firefox puppeteer's own reload never ends there. */
  reloadExtensionPage(page: Page): Promise<void>;
  /** Waits for a page that something else opens, and finds it by a part of its address. */
  waitForPage(addressPart: string, limitMs?: number): Promise<Page>;
  tabIdOf(page: Page): Promise<number>;
  /** Runs a function in a page of the extension, with the extension API as its first argument. */
  inExtension<T, A extends unknown[]>(
    question: (browser: ExtensionApi, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  isBackgroundAwake(): Promise<boolean>;
  /** Ends the worker or event page at once, as the browser may do at any moment. */
  stopBackground(): Promise<void>;
  wakeBackground(): Promise<void>;
  /**
   * Ids of the notifications that the extension shows now; none if it lacks the permission. Ask soon: Chromium closes a
   * notification after 8 s (25 s with priority 2, never with `requireInteraction`), Firefox after 20 s.
   */
  notifications(): Promise<string[]>;
  /** Uncaught errors and unhandled rejections in the extension so far. */
  uncaughtErrors(): Promise<string[]>;
  /** Writes `.output/screens/<browser>/<name>.png`, and returns its path. */
  screenshot(page: Page, name: string, options?: PictureOptions): Promise<string>;
  /** All open pages but the harness's own. */
  pages(): Promise<Page[]>;
  close(): Promise<void>;
};

export type WorldOptions = { browserName: BrowserName; port: number } & Partial<
  Omit<LaunchOptions, 'port' | 'onConsoleLine'>
> & {
    /** The page that opens after an installation is closed, unless it is `open`. */
    firstPage?: 'open';
    /** `production`, the extension as users get it, unless given. */
    build?: BuildMode;
  };
const output = join(import.meta.dirname, '..', '..', '..', '.output');

/** Starts a browser with the extension and a fresh profile; `close` ends it and removes the profile. */
export async function openWorld({
  browserName,
  build = 'production',
  firstPage,
  ...options
}: WorldOptions): Promise<World> {
  const start = browserName === 'chromium' ? startChromium : startFirefox;
  return within(
    60_000,
    `starting ${browserName}`,
    createWorld(browserName, firstPageOf(firstPage, browserName, options), (onConsoleLine) =>
      start({
        extensionDir: buildFolder(browserName, build),
        privateAccess: true,
        headless: true,
        installation: { kind: 'once' },
        args: [],
        prefs: {},
        ...options,
        onConsoleLine,
      }),
    ),
  );
}

/** Installs the extension in a running browser. */
export async function enterWorld(
  browser: Browser,
  browserName: BrowserName,
  {
    build = 'production',
    firstPage,
    privateAccess = true,
  }: Pick<WorldOptions, 'build' | 'firstPage' | 'privateAccess'>,
): Promise<World> {
  const enter = browserName === 'chromium' ? enterChromium : enterFirefox;
  const extensionDir = buildFolder(browserName, build);
  return createWorld(browserName, firstPageOf(firstPage, browserName, {}), (onConsoleLine) =>
    enter(browser, { extensionDir, privateAccess, installation: { kind: 'once' }, onConsoleLine }),
  );
}

async function createWorld(
  browserName: BrowserName,
  firstPage: FirstPage,
  begin: (onConsoleLine: (line: string) => void) => Promise<Engine>,
): Promise<World> {
  const consoleLines: string[] = [];
  const engine = await begin((line) => consoleLines.push(line));
  await expectFirstPage(engine, firstPage);
  const hear = (target: Target) => {
    if (target.type() === 'page') void target.page().then((page) => page && listenTo(page, consoleLines));
  };
  engine.browser.on('targetcreated', hear);
  const leave = () => {
    engine.browser.off('targetcreated', hear);
    engine.leave();
  };
  return buildWorld(browserName, { ...engine, leave }, consoleLines);
}

function listenTo(page: Page, lines: string[]): void {
  page.on('console', (message) => lines.push(`page ${page.url()} ${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`page ${page.url()} uncaught ${String(error)}`));
}

function buildWorld(browserName: BrowserName, engine: Engine, consoleLines: string[]): World {
  const { browser, helper, extensionUrl } = engine;
  const book = tabBook(helper);

  const openPage = (visit: (page: Page) => Promise<unknown>) =>
    book.record(async () => {
      const page = await browser.newPage();
      await visit(page);
      return page;
    });
  const visitOwn = async (page: Page, address: string) => {
    await engine.visitExtension(page, address);
    await waitUntilDrawn(page, address);
  };
  const openExtensionPage = (path: string) => openPage((page) => visitOwn(page, new URL(path, extensionUrl).href));
  const openSite = async (open: () => Promise<Page>): Promise<SiteTab> => {
    const page = await book.record(open);
    const tabId = await book.tabIdOf(page);
    return { page, tabId, storeId: await book.storeIdOf(tabId) };
  };

  return {
    browserName,
    engine,
    extensionUrl,
    consoleLines,
    openPage: (url) => openPage((page) => goTo(page, url)),
    openOtherStore: (url) => openSite(() => engine.openOtherStore(url)),
    openPrivateWindow: (url) => openSite(() => openPrivateWindow(helper, url)),
    openInStore: (storeId, url) => openSite(() => openInStore(helper, storeId, url)),
    openPopup: async (tabId) => {
      const page = await openExtensionPage(tabId === undefined ? 'popup.html' : `popup.html?tab=${tabId}`);
      await page.setViewport({ width: 400, height: 600 });
      return page;
    },
    openOptions: () => openExtensionPage('options.html'),
    openExtensionPage,
    reloadExtensionPage: async (page) => visitOwn(page, await addressOf(page)),
    waitForPage: (part, limitMs) => waitFor(`a page at ${part}`, () => findPage(browser, part), limitMs),
    tabIdOf: book.tabIdOf,
    inExtension: (question, ...args) => askExtension(helper, question, ...args),
    isBackgroundAwake: engine.isBackgroundAwake,
    stopBackground: engine.stopBackground,
    wakeBackground: engine.wakeBackground,
    notifications: () => askExtension(helper, shownNotifications),
    uncaughtErrors: engine.uncaughtErrors,
    screenshot: (page, name, picture = {}) =>
      takePicture(engine, page, join(output, 'screens', browserName, `${name}.png`), picture),
    pages: async () => (await browser.pages()).filter((page) => page !== helper),
    close: () => closeBrowser(browser),
  };
}
