import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createSample, listSources } from './mutate/sample.ts';
import { readTested, tellScore, tellSurvivors } from './mutate/tested.ts';

/**
 * Makes small changes (mutations) in utils/core and utils/services, one at a time, and lists those that no unit test
 * notices.
 *
 *   npm run mutate                             a sample of the files, a new one each time
 *   LIGHTS_OUT_SEED=7 npm run mutate           the same sample again
 *   npm run mutate -- utils/core/leave         these files or folders instead
 *
 * Ends by itself after 15 minutes, or after LIGHTS_OUT_MINUTES if that is fewer.
 */
const MOST_MINUTES = 15;
const TELLS_EVERY_MS = 30_000;
const minutes = Math.min(MOST_MINUTES, Number(process.env.LIGHTS_OUT_MINUTES ?? MOST_MINUTES));
const root = join(import.meta.dirname, '..');
const output = join(root, '.output', 'mutations');

const [first, ...more] = process.argv.slice(2);
const seed = Number(process.env.LIGHTS_OUT_SEED ?? Date.now() % 100_000);
const sources = await listSources(root);
const files =
  first === undefined
    ? createSample(sources, seed)
    : sources.filter(({ path }) => [first, ...more].some((wish) => path.startsWith(wish)));
console.log(`${files.length} of ${sources.length} files${first === undefined ? `, drawn by the seed ${seed}` : ''}`);

for (const left of [output, join(root, '.output', 'stryker')]) await rm(left, { recursive: true, force: true });
await mkdir(output, { recursive: true });
const ended = await tryMutations(files.map(({ path }) => path));
const tested = await readTested(output);
for (const line of tellSurvivors(tested)) console.log(line);
if (ended === 'too-long') console.log(`Stopped after ${minutes} minutes: only what was tried by then counts.`);
for (const line of tellScore(tested)) console.log(line);
process.exitCode = ended === 'failed' ? 1 : 0;

/** Runs Stryker in its own process group, so that all its workers end with it when the time is over. */
async function tryMutations(paths: readonly string[]): Promise<'done' | 'failed' | 'too-long'> {
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const running = spawn(
    process.execPath,
    [stryker, 'run', 'scripts/mutate/stryker.config.mjs', '--mutate', paths.join(',')],
    {
      cwd: root,
      stdio: 'inherit',
      detached: true,
    },
  );
  let isLate = false;
  const end = () => running.pid !== undefined && process.kill(-running.pid, 'SIGKILL');
  process.once('SIGINT', end);
  const deadline = setTimeout(() => {
    isLate = true;
    end();
  }, minutes * 60_000);
  const progress = setInterval(() => void tellProgress(), TELLS_EVERY_MS);
  const status = await new Promise<number | null>((resolve) => running.once('close', resolve));
  clearTimeout(deadline);
  clearInterval(progress);
  if (isLate) return 'too-long';
  return status === 0 ? 'done' : 'failed';
}

async function tellProgress(): Promise<void> {
  const tested = await readTested(output);
  const missed = tested.filter(({ result }) => result === 'missed').length;
  console.log(`… ${tested.filter(({ result }) => result !== 'not-run').length} mutations tried, ${missed} missed`);
}
