import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fillJar, measureFirstCountdown } from '../tests/e2e/harness/report/measure.ts';
import { signIn } from '../tests/e2e/harness/steps.ts';
import { openWorld } from '../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../tests/practice-sites/start.ts';
import { OPENS as OPENS_BY_TURNS, type Pair, type PopupTimes } from './bench/by-turns.ts';
import { measureEveryday } from './bench/everyday.ts';
import { measureManySites, SITES } from './bench/many-sites.ts';
import { measureOwnSites, OWN_SITES } from './bench/own-sites.ts';
import { buildWhenStale } from './build-when-stale.ts';
import { type BrowserName, findBrowser, overrideOf } from './find-browser.ts';

const OPENS = 15;
const FULL_JAR = 3_000;

/** Size in KiB of the scripts in a build folder. */
async function scriptSize(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1_024;
}

/**
 * Prints how long one browser needs from opening the popup to the first countdown, with few cookies and with a full
 * jar.
 */
async function bench(browserName: BrowserName): Promise<void> {
  process.env[overrideOf(browserName)] = await findBrowser(browserName);
  await buildWhenStale(browserName);
  const sites = await startPracticeSites();
  const world = await openWorld({ browserName, port: sites.port });
  try {
    const { page, tabId } = await signIn(world);
    const few = await measureFirstCountdown(world, tabId, OPENS);
    const filled = await fillJar(page, FULL_JAR);
    const many = await measureFirstCountdown(world, tabId, OPENS);
    const popup = await world.openPopup(tabId);
    await popup.waitForSelector('[role=timer]');
    const nodes = await popup.evaluate(() => document.querySelectorAll('*').length);
    const folder = join(
      import.meta.dirname,
      '..',
      '.output',
      browserName === 'chromium' ? 'chrome-mv3' : 'firefox-mv3',
    );
    console.log(`${browserName}`);
    console.log(
      `  popup to first countdown, median of ${OPENS}: ` +
        `${few.toFixed(0)} ms with 6 cookies, ${many.toFixed(0)} ms with ${filled} more`,
    );
    console.log(
      `  full jar against few cookies: ${(many / few).toFixed(2)} times, ${(many - few).toFixed(0)} ms apart`,
    );
    console.log(`  elements in the popup: ${nodes}; scripts unpacked: ${(await scriptSize(folder)).toFixed(0)} KiB`);
  } finally {
    await world.close();
    await sites.stop();
  }
}

/** Prints how long a leave run over many sites takes in one browser. */
async function benchManySites(browserName: BrowserName): Promise<void> {
  process.env[overrideOf(browserName)] = await findBrowser(browserName);
  await buildWhenStale(browserName);
  const { begun, first, all, alone } = await measureManySites(browserName);
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  console.log(`${browserName}`);
  console.log(
    `  ${SITES} sites left at once: first step ${ms(begun)} after the press, first done ${ms(first)}, all done ${ms(all)}`,
  );
  console.log(
    `  the browser's own calls alone: ${ms(alone.reading)} to read the jar once, ` +
      `${ms(alone.removing)} to remove its ${alone.cookies} cookies`,
  );
  console.log(`  the run against the removal alone: ${(all / (alone.reading + alone.removing)).toFixed(1)} times`);
}

/** Prints what 500 sites of one's own and 3,000 cookies add to the opening of the popup. */
async function benchOwnSites(browserName: BrowserName): Promise<void> {
  process.env[overrideOf(browserName)] = await findBrowser(browserName);
  await buildWhenStale(browserName, 'every-host');
  const { cookies, ...times } = await measureOwnSites(browserName);
  console.log(`${browserName}, by turns with 6 cookies, and with ${cookies} more and ${OWN_SITES} own sites; medians`);
  printTimes(times);
}

/** Prints what all sites of the catalogue cost the opening of the popup, against those of the installation. */
async function benchEveryday(browserName: BrowserName): Promise<void> {
  process.env[overrideOf(browserName)] = await findBrowser(browserName);
  await buildWhenStale(browserName);
  await buildWhenStale(browserName, 'every-host');
  const { cookies, sites, ...times } = await measureEveryday(browserName);
  console.log(`${browserName}, ${cookies} cookies; by turns with three sites allowed, and with all ${sites}; medians`);
  printTimes(times);
}

function printTimes({ asleep, awake, reading }: PopupTimes): void {
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  const line = (what: string, { few, full, apart }: Pair) =>
    `  ${what}: ${ms(few)} and ${ms(full)}, ${(full / few).toFixed(2)} times, ${ms(apart)} apart`;
  console.log(line(`popup to first countdown, ${OPENS_BY_TURNS} openings each`, awake.first));
  console.log(line('popup to everything', awake.whole));
  console.log(line('first countdown, background asleep', asleep.first));
  console.log(line('everything, background asleep', asleep.whole));
  console.log(line("the browser's own call for the whole jar alone", reading));
}

const runs = new Map([
  ['many-sites', benchManySites],
  ['own-sites', benchOwnSites],
  ['everyday', benchEveryday],
]);
const run = runs.get(process.argv[2] ?? '') ?? bench;
const browsers = (['chromium', 'firefox'] as const).filter((name) => (process.argv[3] ?? name) === name);
for (const browserName of browsers) await run(browserName);
