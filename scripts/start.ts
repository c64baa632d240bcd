import { parseArgs } from 'node:util';
import { buildWhenStale } from './build-when-stale.ts';
import { openDemo } from './demo/open-demo.ts';
import { showDemo } from './demo/show-demo.ts';
import { tellDemo } from './demo/tell-demo.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';

const usage = 'Usage: npm start -- [--browser chromium|firefox] [--headless]';

process.exitCode = await start();

/**
 * Shows the main job on practice sites: in a window, or step by step as text if there is no display. Returns the exit
 * code.
 */
async function start(): Promise<number> {
  const wanted = readWanted();
  if (wanted === null) {
    console.error(usage);
    return 2;
  }
  const { browserName, headless } = wanted;
  try {
    await findBrowser(browserName);
    await buildWhenStale(browserName);
    const demo = await openDemo(browserName, headless);
    try {
      await (headless ? tellDemo(demo) : showDemo(demo));
    } finally {
      await demo.close();
    }
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** Reads what the command line asks for; null if it asks for something that does not exist. */
function readWanted(): { browserName: BrowserName; headless: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean', default: false } },
    });
    const { browser } = values;
    if (browser !== 'chromium' && browser !== 'firefox') return null;
    return { browserName: browser, headless: values.headless || !hasDisplay() };
  } catch (error) {
    if (error instanceof TypeError) return null; // an option that does not exist
    throw error;
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
