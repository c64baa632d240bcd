import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from './find-browser.ts';

const root = join(import.meta.dirname, '..');
const sources = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package.json'];
const targets = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Builds the extension for a browser when its build is missing or older than a source. */
export async function buildWhenStale(browserName: BrowserName): Promise<void> {
  const target = targets[browserName];
  const builtAt = await changedAt(join(root, '.output', `${target}-mv3`, 'manifest.json'));
  const sourceAt = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))));
  if (builtAt > sourceAt) return;

  console.log(`Building for ${target}`);
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target, '--mv3'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 5 * 60_000,
  });
  if (status !== 0) throw new Error(`wxt build -b ${target} failed\n${stdout}${stderr}`);
}

async function newestIn(path: string): Promise<number> {
  const own = await changedAt(path);
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  return Math.max(own, ...(await Promise.all(entries.map((entry) => changedAt(join(path, entry))))));
}

/** When a file was last changed; 0 when there is none. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
