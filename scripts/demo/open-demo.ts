import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { signIn } from '../../tests/e2e/harness/steps.ts';
import { openWorld, type SiteTab, type World } from '../../tests/e2e/harness/world.ts';
import { type PracticeSites, startPracticeSites } from '../../tests/practice-sites/start.ts';
import type { BrowserName } from '../find-browser.ts';

/** A browser with Lights Out that is signed in to every practice site. */
export type Demo = {
  readonly world: World;
  readonly sites: PracticeSites;
  readonly browser: Browser;
  /** The tab on practice Claude, signed in last. */
  readonly claude: SiteTab;
  /** Closes the browser, stops the practice sites and removes the profile. */
  close(): Promise<void>;
};

/**
 * Starts the practice sites and a browser with a fresh profile, and signs in to all of them on the sites' own pages.
 */
export async function openDemo(browserName: BrowserName, headless: boolean): Promise<Demo> {
  const profileDir = await mkdtemp(join(tmpdir(), 'lights-out-demo-'));
  // Runs whenever the process exits. Puppeteer's own listener has closed the browser by then.
  process.on('exit', () => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

  console.log(`Starting the practice sites and ${browserName}`);
  const sites = await startPracticeSites();
  try {
    const world = await openWorld({ browserName, port: sites.port, headless, profileDir });
    try {
      const [empty] = await world.pages();
      await signIn(world, { host: 'character.ai' });
      await signIn(world, { host: 'platform.claude.com' });
      const claude = await signIn(world);
      await empty?.close();
      const browser = claude.page.browser();
      return { world, sites, browser, claude, close: () => closeAll(world, sites, browser) };
    } catch (error) {
      await world.close();
      throw error;
    }
  } catch (error) {
    await sites.stop();
    throw error;
  }
}

async function closeAll(world: World, sites: PracticeSites, browser: Browser): Promise<void> {
  if (browser.connected) await world.close();
  await sites.stop();
}
