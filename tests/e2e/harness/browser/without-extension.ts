import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { givenBrowser } from '../../../../scripts/find-browser.ts';
import { chromiumSwitches } from '../chromium/chromium-engine.ts';
import { firefoxPreferences } from '../firefox/firefox-preferences.ts';
import { sendBidi } from '../firefox/firefox-remote.ts';
import { closeBrowser, quitBrowser } from './close-browser.ts';
import type { Profile } from './profile.ts';

type Visit = (page: Page) => Promise<void>;

/**
 * Lets a person use the cookie jar of this profile in its own browser while the extension does not run. Ends the
 * browser as a user does.
 */
export function withoutExtension({ browserName, folder }: Profile, port: number, visit: Visit): Promise<void> {
  return (browserName === 'chromium' ? inChromium : inFirefox)(folder, port, visit);
}

async function inChromium(folder: string, port: number, visit: Visit): Promise<void> {
  // Without `enableExtensions` puppeteer starts Chromium with all extensions off.
  const browser = await launch({
    executablePath: await givenBrowser('chromium'),
    headless: true,
    pipe: true,
    acceptInsecureCerts: true,
    userDataDir: folder,
    args: chromiumSwitches(port),
  });
  await use(browser, () => browser.close(), visit);
}

/** Firefox has no switch that turns extensions off, so the jar is moved to a second profile and back. */
async function inFirefox(folder: string, port: number, visit: Visit): Promise<void> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'lights-out-jar-'));
  try {
    await moveJar(folder, elsewhere);
    const browser = await launch({
      browser: 'firefox',
      executablePath: await givenBrowser('firefox'),
      headless: true,
      acceptInsecureCerts: true,
      userDataDir: elsewhere,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: firefoxPreferences(port),
    });
    await use(browser, async () => void (await sendBidi(browser, 'browser.close', {})), visit);
    await moveJar(elsewhere, folder);
  } finally {
    await rm(elsewhere, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** The jar is a file and a second one, which holds what a killed browser had not yet written into the first. */
async function moveJar(from: string, to: string): Promise<void> {
  for (const name of ['cookies.sqlite', 'cookies.sqlite-wal', 'cookies.sqlite-shm']) {
    await rm(join(to, name), { force: true });
    await copyFile(join(from, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' || name === 'cookies.sqlite') throw error;
    });
  }
}

async function use(browser: Browser, quit: () => Promise<void>, visit: Visit): Promise<void> {
  try {
    await visit(await browser.newPage());
    await quitBrowser({ browser, quit });
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}
