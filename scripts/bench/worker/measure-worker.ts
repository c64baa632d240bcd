import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { watchVersions } from '../../../tests/e2e/harness/chromium/worker-versions.ts';
import { signIn } from '../../../tests/e2e/harness/steps.ts';
import { openWorld, type World } from '../../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { buildWhenStale } from '../../build-when-stale.ts';
import { findExtensionProcess, readCpu } from '../memory/extension-process.ts';
import { oursIn, putToSleep, wake, workerOf } from '../popup/open-popup.ts';
import type { Section } from '../report/section.ts';
import { type Calls, countCalls, readCalls } from './count-calls.ts';

const BURSTS = 10;
const PER_BURST = 100;
const BETWEEN_MS = 1_000;
/** In ms. The background has read the jar for the last time by then. */
const AFTER_MS = 5_000;
const HOUR_MIN = 60;
const MOST_READINGS = 20;

type Storm = Calls & { readonly events: number; readonly starts: number };
type Idle = { readonly starts: number; readonly cpuMs: number; readonly alarms: number };

/** What 1,000 cookie events and an idle hour cost, with every site allowed. */
export async function measureWorker(minutes: number): Promise<Section> {
  await buildWhenStale('chromium', 'every-host');
  const sites = await startPracticeSites();
  const world = await openWorld({ browserName: 'chromium', build: 'every-host', port: sites.port });
  try {
    const { page } = await signIn(world);
    const storm = await makeStorm(world, page);
    await page.goto('about:blank');
    await wait(AFTER_MS);
    const idle = await watchIdle(world, minutes);
    const perHour = HOUR_MIN / minutes;
    const rows = [
      ['cookie events', storm.events],
      ['readings of the jar (cookies.getAll)', storm.readings],
      ['storage writes', storm.writes],
      ['starts of the worker', storm.starts],
      ['timers: setTimeout', storm.timeouts],
      ['timers: setInterval', storm.intervals],
      ['idle hour: starts of the worker', idle.starts * perHour],
      ['idle hour: CPU of the process, ms', idle.cpuMs * perHour],
      ['idle hour: alarms that are due', idle.alarms],
    ] as const;
    return {
      part: 'worker',
      where: 'chromium',
      title:
        `counted around the browser's functions in the worker: ${BURSTS} bursts of ${PER_BURST} new cookies, a second ` +
        `apart; then nothing, watched for ${minutes} min and told as an hour`,
      columns: ['count'],
      rows: rows.map(([name, value]) => ({ name, values: [value] })),
      targets: [
        {
          key: 'readings',
          name: 'readings of the jar for 1,000 cookie events',
          value: storm.readings,
          most: MOST_READINGS,
          unit: '',
        },
        {
          key: 'idle-starts',
          name: 'starts of the worker in an idle hour',
          value: idle.starts * perHour,
          most: 0,
          unit: '',
        },
        { key: 'intervals', name: 'setInterval in the worker', value: storm.intervals, most: 0, unit: '' },
      ],
    };
  } finally {
    await world.close();
    await sites.stop();
  }
}

async function makeStorm(world: World, page: Page): Promise<Storm> {
  const ours = oursIn(world);
  await wake(ours);
  const worker = await workerOf(world.engine.browser, ours)?.worker();
  if (!worker) throw new Error('There is no worker to count in');
  await countCalls(worker);
  const versions = await watchVersions(ours.helper, ours.address);
  await world.inExtension((browser) => {
    const noted = { events: 0 };
    Object.assign(globalThis, { noted });
    browser.cookies.onChanged.addListener(() => {
      noted.events += 1;
    });
  });
  const expires = Math.floor(Date.now() / 1_000) + 86_400;
  for (let burst = 0; burst < BURSTS; burst += 1) {
    const cookies = Array.from({ length: PER_BURST }, (_, index) => ({
      name: `pref${index}`,
      value: 'dark',
      domain: `site-${burst}.example`,
      path: '/',
      expires,
      secure: true,
    }));
    await page.browserContext().setCookie(...cookies);
    await wait(BETWEEN_MS);
  }
  await wait(AFTER_MS);
  const events = await world.inExtension(() => (globalThis as unknown as { noted: { events: number } }).noted.events);
  return { ...(await readCalls(worker)), events, starts: versions.starts() };
}

/** Puts the worker to sleep, and looks what wakes it. A browser keeps a worker awake that a driver looks at. */
async function watchIdle(world: World, minutes: number): Promise<Idle> {
  const { browser } = world.engine;
  await putToSleep(browser, oursIn(world));
  const pid = await findExtensionProcess(browser.process()?.pid ?? Number.NaN);
  const alarms = await world.inExtension(async ({ alarms: own }) =>
    (await own.getAll()).map((one) => one.scheduledTime),
  );
  const versions = await watchVersions(world.engine.helper, world.extensionUrl);
  const before = await readCpu(pid);
  await wait(minutes * 60_000);
  const until = Date.now() + (HOUR_MIN - minutes) * 60_000;
  return {
    starts: versions.starts(),
    cpuMs: (await readCpu(pid)) - before,
    alarms: alarms.filter((at) => at <= until).length,
  };
}
