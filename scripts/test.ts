import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { NOT_TRIED } from './not-tried.ts';

/**
 * Runs all checks. Types, lint and unit tests run one after another beside the stories, with low priority: they use the
 * processor while stories wait for a browser or for an alarm.
 */
const root = join(import.meta.dirname, '..');

type Part = { readonly name: string; readonly args: readonly string[] };
type Result = { readonly name: string; readonly ok: boolean; readonly seconds: number };

const beside: readonly Part[] = [
  { name: 'check', args: ['scripts/check.ts'] },
  { name: 'unit', args: ['node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=2'] },
];

/** What the stories said that they could not try. */
const notTried: string[] = [];
/** The most lines of a failed part that are shown a second time at the end: enough for Vitest's list of failures. */
const SHOWN_AGAIN = 150;
/** The output of each failed part, shown again at the end: a long log often keeps only its last lines. */
const failedOutputs: string[] = [];

const [stories, others] = await Promise.all([runStories(), runBeside()]);
const results = [...others, stories];
for (const output of failedOutputs) console.log(`\nThe last lines of a part that failed:\n${output}`);
console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? '✓' : '✗'} ${name.padEnd(8)} ${inSeconds(seconds)}`);
for (const line of notTried) console.log(`! ${line}`);
console.log(`  all      ${inSeconds(performance.now() / 1000)}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

/** The output of the stories is shown as it comes. */
async function runStories(): Promise<Result> {
  const said: Buffer[] = [];
  const part = { name: 'stories', args: ['scripts/e2e.ts'] };
  const result = await run(part, constants.priority.PRIORITY_NORMAL, (chunk) => {
    said.push(chunk);
    process.stdout.write(chunk);
  });
  const lines = Buffer.concat(said).toString().split('\n');
  notTried.push(...lines.filter((line) => line.startsWith(NOT_TRIED)));
  return result;
}

/** The output of the other parts is shown only if they fail. */
async function runBeside(): Promise<readonly Result[]> {
  const done: Result[] = [];
  for (const part of beside) {
    const said: Buffer[] = [];
    const result = await run(part, constants.priority.PRIORITY_BELOW_NORMAL, (chunk) => said.push(chunk));
    if (!result.ok) {
      const output = Buffer.concat(said).toString();
      process.stdout.write(output);
      failedOutputs.push(output.trimEnd().split('\n').slice(-SHOWN_AGAIN).join('\n'));
    }
    console.log(`${result.ok ? '✓' : '✗'} ${part.name} ${inSeconds(result.seconds)}`);
    done.push(result);
  }
  return done;
}

/** Runs a part to its end. `onOutput` gets its output as it comes. */
async function run({ name, args }: Part, priority: number, onOutput: (chunk: Buffer) => void): Promise<Result> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid !== undefined) setPriority(child.pid, priority);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', onOutput);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { name, ok: code === 0, seconds: (performance.now() - startedAt) / 1000 };
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
