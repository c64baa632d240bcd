import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playCases } from './torture/play-cases.ts';
import { playHistories } from './torture/play-histories.ts';
import { readCounts, tellCounts } from './torture/tell-counts.ts';
import { testAtLength } from './torture/test-at-length.ts';
import { createTimes } from './torture/times.ts';

/**
 * Runs everything that looks for a broken promise at random, at length, and prints how many cases held.
 *
 *   npm run torture                          100,000 histories, the random tests 20 times as long, 320 browser cases
 *   npm run torture -- --minutes 60          ends after so many minutes; each part has its share of them
 *   npm run torture -- --histories 1000      so many histories of the model world
 *   npm run torture -- --factor 5            the random tests so many times as long as in `npm test`
 *   npm run torture -- --cases 40            so many browser cases in all
 *   npm run torture -- --browser-free        no browsers
 *   npm run torture -- --browser chromium    cases in this browser alone
 *   npm run torture -- --seed 7              the same histories, inputs and cases again
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '240' },
    histories: { type: 'string', default: '100000' },
    factor: { type: 'string', default: '20' },
    cases: { type: 'string', default: '320' },
    'browser-free': { type: 'boolean', default: false },
    browser: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});

const [minutes, histories, factor, cases, seed] = (['minutes', 'histories', 'factor', 'cases', 'seed'] as const).map(
  (name) => {
    const given = values[name];
    if (!/^\d{1,7}$/.test(given)) throw new Error(`--${name} is to be a whole number, not "${given}"`);
    return Number(given);
  },
) as [number, number, number, number, number];
const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => !values['browser-free'] && (values.browser === undefined || values.browser === name),
);
if (values.browser !== undefined && !values['browser-free'] && browsers.length === 0)
  throw new Error(`No browser "${values.browser}"`);

const folder = join(import.meta.dirname, '..', '.output', 'torture');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = join(folder, 'cases.jsonl');
const times = createTimes(minutes, browsers.length > 0 ? 'with browsers' : 'browser-free');
console.log(`Torture with seed ${seed}, for at most ${minutes} minutes`);

const codes = [
  await playHistories({ histories, seed, file, endsAt: times.histories() }),
  await testAtLength({ factor, seed, file, endsAt: times.tests() }),
];
for (const browser of browsers) {
  const share = Math.ceil(cases / browsers.length);
  codes.push(await playCases({ browser, cases: share, seed, file, endsAt: times.cases(browser, browsers) }));
}
const broken = tellCounts(readCounts(file), { seed, minutes: times.soFar() });
process.exitCode = broken > 0 || codes.some((code) => code !== 0) ? 1 : 0;
