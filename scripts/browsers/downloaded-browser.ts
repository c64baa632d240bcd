import { join } from 'node:path';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserName } from './browser-name.ts';
import { unusable } from './installed-browser.ts';
import { tellNetworkFailure } from './network-failure.ts';

const builds = {
  chromium: { browser: Browser.CHROME, tag: 'stable' },
  firefox: { browser: Browser.FIREFOX, tag: 'esr' },
} as const;

const cacheDir = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'browsers');
const limitMs = 10 * 60_000;

/** Path of a browser that puppeteer's downloader keeps under `node_modules/.cache`. Downloads it the first time. */
export async function downloadedBrowser(name: BrowserName): Promise<string> {
  const { browser } = builds[name];
  const kept = (await getInstalledBrowsers({ cacheDir })).find((one) => one.browser === browser);
  const path = kept?.executablePath ?? (await withinLimit(download(name)).catch(refuse));
  const reason = await unusable(name, path);
  if (reason) throw new Error(`${path} ${reason}`);
  return path;
}

async function download(name: BrowserName): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no build for this system');
  const { browser, tag } = builds[name];
  console.log(`Downloading ${browser} (${tag}) into ${cacheDir}`);
  const buildId = await resolveBuildId(browser, platform, tag);
  const { executablePath } = await install({ browser, buildId, cacheDir, platform });
  return executablePath;
}

function refuse(error: unknown): never {
  throw tellNetworkFailure(error);
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took more than ten minutes')), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
