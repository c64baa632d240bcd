import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from './find-browser.ts';

const root = join(import.meta.dirname, '..');

/**
 * Every file and folder that a build reads, configuration and versions of the tools included. A test follows a build's
 * imports, and finds what is missing here.
 */
export const sources = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'scripts',
  'tests/practice-sites',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];

/**
 * `production`: the extension as users get it. `e2e`: the build for stories, which also knows the practice sites.
 * `every-host`: the same, with every host allowed from the start. `phone`: as users get it, without what Firefox for
 * Android lacks.
 */
export const buildModes = ['production', 'e2e', 'every-host', 'phone'] as const;
export type BuildMode = (typeof buildModes)[number];

export function buildFolder(browserName: BrowserName, mode: BuildMode): string {
  return join(root, '.output', `${targets[browserName]}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}
const saidOf = {
  production: '',
  e2e: ', with practice sites',
  'every-host': ', with practice sites and every host allowed',
  phone: ', without what phones lack',
} as const;
const targets = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Builds the extension for a browser if the build is missing or older than one of its sources. */
export async function buildWhenStale(browserName: BrowserName, mode: BuildMode = 'production'): Promise<void> {
  const target = targets[browserName];
  const builtAt = await changedAt(join(buildFolder(browserName, mode), 'manifest.json'));
  const sourceAt = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))));
  if (builtAt > sourceAt) return;

  console.log(`Building for ${target}${saidOf[mode]}`);
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [wxt, 'build', '-b', target, '--mv3', '--mode', mode],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 5 * 60_000,
    },
  );
  if (status !== 0) throw new Error(`wxt build -b ${target} failed\n${stdout}${stderr}`);
}

async function newestIn(path: string): Promise<number> {
  const own = await changedAt(path);
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  return Math.max(own, ...(await Promise.all(entries.map((entry) => changedAt(join(path, entry))))));
}

/** When a file was last changed (ms since 1970); 0 if there is none. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
