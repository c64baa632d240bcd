import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { type PracticeSites, startPracticeSites } from '../../practice-sites/start.ts';
import { closeBrowser, killBrowserNow } from './browser/close-browser.ts';
import { expectNothingKept } from './browser/nothing-kept.ts';
import { launchChromium } from './chromium/chromium-engine.ts';
import { emptyChromium } from './chromium/empty-chromium.ts';
import { emptyFirefox, setPreferences } from './firefox/empty-firefox.ts';
import { launchFirefox } from './firefox/firefox-engine.ts';
import { TO_BE_SHARED } from './firefox/firefox-preferences.ts';
import { within } from './wait.ts';
import { enterWorld, type World, type WorldOptions } from './world.ts';

/** What a story may ask of a shared browser. With any other option it gets a browser of its own. */
export type SharedOptions = Pick<WorldOptions, 'build' | 'privateAccess' | 'prefs'>;

/** A shared browser. Every host name leads to this port as long as the browser runs. */
type Kept = { readonly browser: Browser; readonly port: number; readonly profileDir: string };

/**
 * The browsers that this worker keeps for its next stories, at most one of each name. A worker runs one story at a
 * time.
 */
const kept = new Map<BrowserName, Kept>();

/**
 * Runs the work in this worker's shared browser, or starts one. Installs the extension anew before, and empties the
 * browser after; both are checked. A browser in which anything failed is not used again.
 */
export async function inSharedBrowser(
  browserName: BrowserName,
  options: SharedOptions,
  work: (world: World, sites: PracticeSites) => Promise<void>,
): Promise<void> {
  const sites = await startSites(browserName);
  try {
    const { browser } = kept.get(browserName) ?? (await start(browserName, sites.port));
    try {
      const world = await within(30_000, 'bringing the extension in', enter(browser, browserName, options));
      await work(world, sites);
      world.engine.leave();
      await within(30_000, 'emptying the browser', empty(browserName, world, options));
    } catch (error) {
      await end(browserName);
      throw error;
    }
  } finally {
    await sites.stop();
  }
}

/**
 * Starts the practice sites on the port that the browser uses. If the port is taken, ends that browser, so that a new
 * one is started.
 */
async function startSites(browserName: BrowserName): Promise<PracticeSites> {
  const port = kept.get(browserName)?.port ?? 0;
  return startPracticeSites({ port }).catch(async (error: NodeJS.ErrnoException) => {
    if (port === 0 || error.code !== 'EADDRINUSE') throw error;
    await end(browserName);
    return startPracticeSites();
  });
}

async function start(browserName: BrowserName, port: number): Promise<Kept> {
  const launch = browserName === 'chromium' ? launchChromium : launchFirefox;
  const profileDir = await mkdtemp(join(tmpdir(), 'lights-out-shared-'));
  const options = { port, profileDir, headless: true, args: [], prefs: TO_BE_SHARED };
  const browser = await within(60_000, `starting ${browserName}`, launch(options));
  const begun = { browser, port, profileDir };
  kept.set(browserName, begun);
  endWithProcess();
  return begun;
}

async function enter(browser: Browser, browserName: BrowserName, options: SharedOptions): Promise<World> {
  if (browserName === 'firefox') await setPreferences(browser, options.prefs ?? {});
  const world = await enterWorld(browser, browserName, options);
  await expectNothingKept(world);
  return world;
}

function empty(browserName: BrowserName, { engine }: World, { prefs = {} }: SharedOptions): Promise<void> {
  return browserName === 'chromium' ? emptyChromium(engine) : emptyFirefox(engine, Object.keys(prefs));
}

async function end(browserName: BrowserName): Promise<void> {
  const ending = kept.get(browserName);
  kept.delete(browserName);
  if (ending === undefined) return;
  await closeBrowser(ending.browser);
  removeProfile(ending);
}

/** vitest ends a worker with SIGTERM and gives it half a second. */
function endWithProcess(): void {
  for (const [event, listener] of [['SIGTERM', exit] as const, ['exit', endAll] as const]) {
    process.removeListener(event, listener);
    process.on(event, listener);
  }
}

function exit(): void {
  process.exit();
}

function endAll(): void {
  for (const one of kept.values()) {
    killBrowserNow(one.browser);
    removeProfile(one);
  }
}

function removeProfile({ profileDir }: Kept): void {
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
