import { waitForEndedRun } from '../../../tests/e2e/harness/leaving/leaving.ts';
import { type ItemTimes, noteRunTimes } from '../../../tests/e2e/harness/leaving/run-times.ts';
import { signInOnStreet } from '../../../tests/e2e/harness/leaving/street.ts';
import { readOverview } from '../../../tests/e2e/harness/record.ts';
import { waitFor } from '../../../tests/e2e/harness/wait.ts';
import { openWorld } from '../../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { HOUSES } from '../../../tests/practice-sites/street/houses.ts';
import { listPresent } from '../../../utils/core/leave/list-present.ts';
import { buildWhenStale } from '../../build-when-stale.ts';
import type { BrowserName } from '../../find-browser.ts';
import { median } from '../report/median.ts';
import type { Section } from '../report/section.ts';
import { cookiesOfUnknownSites } from './unknown-sites.ts';

const COUNTS = [1, 8, 32] as const;
const MOST_RUNS = 3;
/** A run that has not ended by then never does; a busy computer may need some time. */
const LIMIT_MS = 180_000;
const MOST = 1.3;

/** In ms. `slowest`: the site that took longest from its first step to its end. */
type LeaveTimes = { readonly whole: number; readonly slowest: number };

/** How long leave runs over 1, 8 and 32 sites take, each at most three times, in a browser of its own. */
export async function measureLeave(browserName: BrowserName, openings: number): Promise<Section> {
  const count = Math.min(MOST_RUNS, openings);
  await buildWhenStale(browserName, 'every-host');
  const all: { readonly sites: number; readonly whole: number; readonly slowest: number; readonly times: number }[] =
    [];
  for (const sites of COUNTS) {
    const runs: LeaveTimes[] = [];
    for (let run = 0; run < count; run += 1) runs.push(await leave(browserName, sites));
    all.push({
      sites,
      whole: median(runs.map(({ whole }) => whole)),
      slowest: median(runs.map(({ slowest }) => slowest)),
      times: median(runs.map(({ whole, slowest }) => whole / slowest)),
    });
  }
  const alone = all[0]?.whole ?? Number.NaN;
  return {
    part: 'leave',
    where: browserName,
    title:
      `leave runs, from the command to the end of the last site; medians of ${count} runs in ms. The first eight sites ` +
      'are signed out at their servers, with their tabs open; what has no definition is removed here',
    columns: ['whole run', 'slowest site of the run', 'times slowest', 'times a run of one'],
    rows: all.map(({ sites, whole, slowest, times }) => ({
      name: `${sites} sites`,
      values: [whole, slowest, times, whole / alone],
    })),
    targets: all.slice(-1).map(({ sites, times }) => ({
      key: 'leave',
      name: `a run over ${sites} sites against its slowest site`,
      value: times,
      most: MOST,
      unit: 'times',
    })),
  };
}

async function leave(browserName: BrowserName, count: number): Promise<LeaveTimes> {
  const sites = await startPracticeSites();
  const world = await openWorld({ browserName, build: 'every-host', port: sites.port });
  try {
    const numbers = HOUSES.slice(0, count).map(({ number }) => number);
    const [first] = await signInOnStreet(world, sites, numbers);
    await first?.page.browserContext().setCookie(...cookiesOfUnknownSites(count - numbers.length));
    const refs = await waitFor('all sites in the overview', async () => {
      const present = listPresent(await readOverview(world));
      return present.length >= count && present;
    });
    if (refs.length !== count) throw new Error(`${refs.length} sites are signed in, not ${count}`);
    const readTimes = await noteRunTimes(world);
    const beganAt = Date.now();
    await world.inExtension(
      async (browser, sessions) =>
        void (await browser.runtime.sendMessage({ type: 'leave', sessions, clearing: 'unwanted' })),
      [...refs],
    );
    await waitForEndedRun(world, LIMIT_MS);
    return toTimes(await readTimes(), beganAt);
  } finally {
    await world.close();
    await sites.stop();
  }
}

function toTimes(items: readonly ItemTimes[], beganAt: number): LeaveTimes {
  const ended = items.map(({ firstStepAt, doneAt }) => ({ from: firstStepAt ?? Number.NaN, to: doneAt ?? Number.NaN }));
  return {
    whole: Math.max(...ended.map(({ to }) => to)) - beganAt,
    slowest: Math.max(...ended.map(({ from, to }) => to - from)),
  };
}
