import { type BuildMode, buildWhenStale } from '../../build-when-stale.ts';
import type { BrowserName } from '../../find-browser.ts';
import type { LongRun } from '../wishes.ts';
import { OPENS, type Pair, type PopupTimes } from './by-turns.ts';
import { measureEveryday } from './everyday.ts';
import { measureManySites, SITES } from './many-sites.ts';
import { measureOwnSites, OWN_SITES } from './own-sites.ts';

const runs: Readonly<Record<LongRun, { builds: readonly BuildMode[]; print: (name: BrowserName) => Promise<void> }>> = {
  'many-sites': { builds: ['production'], print: printManySites },
  'own-sites': { builds: ['every-host'], print: printOwnSites },
  everyday: { builds: ['production', 'every-host'], print: printEveryday },
};

/** Measures one of the longer runs in one browser, and prints what it found. */
export async function printLongRun(run: LongRun, browserName: BrowserName): Promise<void> {
  const { builds, print } = runs[run];
  for (const build of builds) await buildWhenStale(browserName, build);
  await print(browserName);
}

const ms = (time: number) => `${time.toFixed(0)} ms`;

/** How long a leave run over many sites takes. */
async function printManySites(browserName: BrowserName): Promise<void> {
  const { begun, first, all, alone } = await measureManySites(browserName);
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

/** What 500 sites of one's own and 3,000 cookies add to the opening of the popup. */
async function printOwnSites(browserName: BrowserName): Promise<void> {
  const { cookies, ...times } = await measureOwnSites(browserName);
  console.log(`${browserName}, by turns with 6 cookies, and with ${cookies} more and ${OWN_SITES} own sites; medians`);
  printTimes(times);
}

/** What all sites of the catalogue cost the opening of the popup, against those of the installation. */
async function printEveryday(browserName: BrowserName): Promise<void> {
  const { cookies, sites, ...times } = await measureEveryday(browserName);
  console.log(`${browserName}, ${cookies} cookies; by turns with three sites allowed, and with all ${sites}; medians`);
  printTimes(times);
}

function printTimes({ asleep, awake, reading }: PopupTimes): void {
  const line = (what: string, { few, full, apart }: Pair) =>
    `  ${what}: ${ms(few)} and ${ms(full)}, ${(full / few).toFixed(2)} times, ${ms(apart)} apart`;
  console.log(line(`popup to first countdown, ${OPENS} openings each`, awake.first));
  console.log(line('popup to everything', awake.whole));
  console.log(line('first countdown, background asleep', asleep.first));
  console.log(line('everything, background asleep', asleep.whole));
  console.log(line("the browser's own call for the whole jar alone", reading));
}
