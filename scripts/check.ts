import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/**
 * Format, lint rules, types and what the add-on linter says of the package, checked at the same time. Each check
 * reports everything it found, also if another one failed.
 */
const checks = {
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  types: ['tsc', '--noEmit'],
  'add-on lint': ['node', 'scripts/lint-addon.ts'],
} as const;

const passed = await Promise.all(Object.entries(checks).map(([name, command]) => run(name, command)));
process.exitCode = passed.every(Boolean) ? 0 : 1;

/** npm puts `node_modules/.bin` on the path, so programs are called by name. */
async function run(name: string, [program, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  const startedAt = performance.now();
  const running = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    running.on('error', reject);
    running.on('close', resolve);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status !== 0) process.stdout.write(Buffer.concat(said));
  return status === 0;
}
