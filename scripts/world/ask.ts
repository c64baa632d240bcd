import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What became of the tests or the world with a fault put back. `broken`: the code does not even load. */
export type Finding = { readonly kind: 'red' | 'green' | 'broken' | 'not-asked'; readonly how: string };

/** In ms. With some faults a test waits for what never comes: that is found too. */
const LONGEST = 240_000;

const report = z.object({ success: z.boolean(), numFailedTests: z.number(), numTotalTests: z.number() });

/** Runs these test files in a copy of the project. */
export async function askTests(copy: string, tests: readonly string[]): Promise<Finding> {
  const file = join(copy, 'report.json');
  await rm(file, { force: true });
  const wishes = ['--reporter=json', `--outputFile=${file}`];
  const { text, isOver } = await run(copy, ['node_modules/vitest/vitest.mjs', 'run', ...wishes, ...tests]);
  if (!isOver) return { kind: 'red', how: '(does not end)' };
  const json = await readFile(file, 'utf8').catch(() => null);
  const read = json === null ? null : report.parse(JSON.parse(json));
  if (read === null || read.numTotalTests === 0) return { kind: 'broken', how: text.trim().slice(-300) };
  if (read.success) return { kind: 'green', how: '' };
  if (read.numFailedTests === 0) return { kind: 'broken', how: 'no test failed, and a file did' };
  return { kind: 'red', how: `(${read.numFailedTests} of ${read.numTotalTests})` };
}

/** Plays histories in a copy of the project. */
export async function askWorld(copy: string, histories: number, seed: number): Promise<Finding> {
  const wishes = ['--as-found', '--histories', String(histories), '--seed', String(seed)];
  const { text, isOver } = await run(copy, ['scripts/world.ts', ...wishes]);
  if (!isOver) return { kind: 'red', how: '(does not end)' };
  if (!/^\d+ histories, seed/m.test(text)) return { kind: 'broken', how: text.trim().slice(-300) };
  if (/^0 violations$/m.test(text)) return { kind: 'green', how: '' };
  const [line = 'a history threw'] = /^(?:Broken|Error): .*/m.exec(text) ?? [];
  return { kind: 'red', how: `by ${line.slice(0, 140)}` };
}

type Ran = { readonly text: string; readonly isOver: boolean };

function run(cwd: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    let isOver = true;
    const limit = setTimeout(() => {
      isOver = false;
      child.kill('SIGKILL');
    }, LONGEST);
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.stderr.on('data', (part: Buffer) => (text += part.toString()));
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(limit);
      resolve({ text, isOver });
    });
  });
}
