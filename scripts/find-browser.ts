import type { BrowserName } from './browsers/browser-name.ts';
import { downloadedBrowser } from './browsers/downloaded-browser.ts';
import { installFromSystem } from './browsers/install-from-system.ts';
import { installedBrowser } from './browsers/installed-browser.ts';
import { namedBrowser } from './browsers/named-browser.ts';

export type { BrowserName };

const overrides = { chromium: 'LIGHTS_OUT_CHROMIUM', firefox: 'LIGHTS_OUT_FIREFOX' } as const;
const wanted = { chromium: 'Chromium 130 or later', firefox: 'Firefox 140 or later' } as const;

/** The environment variable with the path of a browser's executable. If it is set, no other browser is looked for. */
export function overrideOf(name: BrowserName): string {
  return overrides[name];
}

/**
 * Path of a browser's executable. Tries in this order: the environment variable, an installed browser, the system's
 * package manager, puppeteer's downloader.
 *
 * @throws a sentence that says what is wrong with the variable, or what to install if all of them fail
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  const path = process.env[overrides[name]];
  if (path) return namedBrowser(name, { variable: overrides[name], path, wanted: wanted[name] });

  const failures: string[] = [];
  for (const [way, find] of [
    ['installed', installedBrowser],
    ["the system's package manager", installFromSystem],
    ['download', downloadedBrowser],
  ] as const) {
    try {
      return await find(name);
    } catch (error) {
      failures.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    `No ${name} to test in: install ${wanted[name]}, or set ${overrides[name]} to its executable. ` +
      `(${failures.join('; ')})`,
  );
}

/** The same for each start of a browser in a story: what the variable names was checked before the first. */
export async function givenBrowser(name: BrowserName): Promise<string> {
  return process.env[overrides[name]] || findBrowser(name);
}
