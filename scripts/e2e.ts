import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { everyReal } from '../tests/real-software/all-real.ts';
import { installReal } from '../tests/real-software/install.ts';
import type { RealSoftware } from '../tests/real-software/real-software.ts';
import { findDisplayServer } from './browsers/find-display-server.ts';
import { buildModes, buildWhenStale } from './build-when-stale.ts';
import { type BrowserName, findBrowser, overrideOf } from './find-browser.ts';
import { NOT_TRIED } from './not-tried.ts';

const root = join(import.meta.dirname, '..');
const allBrowsers = ['chromium', 'firefox'] as const;
const MANY_KILLS = '20';
/** The stories of real server software have this in the names of their files, with the name of the software. */
const REAL = [
  { slug: 'any-site', part: '-real-software-' },
  { slug: 'everyday', part: '-real-' },
  // Two pieces of it, with the cookies of others.
  { slug: 'everyday', part: '05-look-alike' },
] as const;
const usage = 'npm run e2e -- [<slug> [<start of a story file>]] [--browser chromium|firefox]';

try {
  process.exitCode = await runStories();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Runs the stories that the command line names, in the browsers that it names. Returns the exit code. */
async function runStories(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string' } } });
  const [slug, start, ...more] = positionals;
  if (more.length > 0) throw new Error(`Too many words. ${usage}`);
  const slugs = await readSlugs();
  if (slug && !slugs.includes(slug)) throw new Error(`No stories "${slug}". There are: ${slugs.join(', ')}`);
  const browsers = allBrowsers.filter((name) => !values.browser || name === values.browser);
  if (browsers.length === 0) throw new Error(`No browser "${values.browser}". ${usage}`);

  const executables: Record<string, string> = {};
  for (const name of browsers) executables[overrideOf(name)] = await findBrowser(name);
  if (browsers.includes('chromium')) await findDisplayServer();
  for (const name of browsers) for (const mode of buildModes) await buildWhenStale(name, mode);
  // Database servers are started only where somebody asks for such stories.
  const withoutDatabase = everyReal.filter(({ database }) => database !== true);
  const tried = slug === undefined ? withoutDatabase : everyReal;
  const absent = await prepareRealSoftware(tried, slug, start);
  const leftOut = everyReal
    .map(({ name }) => name)
    .filter((name) => absent.has(name) || !tried.some((one) => one.name === name));
  const exitCode = await runVitest(browsers, {
    ...executables,
    LIGHTS_OUT_E2E_LEFT_OUT: leftOut.flatMap(storiesOf).join(),
    // With a slug named, stories that kill browsers do so many times; among all stories only a few times, to save time.
    // See kill-plan.ts.
    ...(slug && !process.env.LIGHTS_OUT_KILLS ? { LIGHTS_OUT_KILLS: MANY_KILLS } : {}),
    ...(slug && !process.env.LIGHTS_OUT_APPS ? { LIGHTS_OUT_APPS: 'all' } : {}),
    ...(slug || process.env.LIGHTS_OUT_PICTURES ? {} : { LIGHTS_OUT_PICTURES: 'few' }),
    LIGHTS_OUT_E2E_STORIES: `tests/e2e/${slug ?? '*'}/${start ?? ''}*.story.ts`,
  });
  for (const [name, why] of absent) console.log(`${NOT_TRIED} ${name} cannot be installed here: ${why}`);
  return exitCode;
}

/**
 * Installs the real server software if one of its stories is among those that are named. Returns what this machine
 * cannot have, by its name, each with the reason: its stories are left out, and the run says so at its end.
 */
async function prepareRealSoftware(
  pieces: readonly RealSoftware[],
  slug: string | undefined,
  start = '',
): Promise<ReadonlyMap<string, string>> {
  for (const { part, slug: place } of REAL) {
    if (slug !== undefined && slug !== place) continue;
    const files = await readdir(join(root, 'tests', 'e2e', place));
    if (files.some((file) => file.startsWith(start) && file.includes(part))) return installReal(pieces);
  }
  return new Map();
}

function storiesOf(software: string): readonly string[] {
  return REAL.map(({ part, slug }) => `tests/e2e/${slug}/*${part}${software}.story.ts`);
}

async function readSlugs(): Promise<string[]> {
  const entries = await readdir(join(root, 'tests', 'e2e'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'harness').map((entry) => entry.name);
}

async function runVitest(browsers: readonly BrowserName[], env: Record<string, string>): Promise<number> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const projects = browsers.flatMap((name) => ['--project', name]);
  const child = spawn(process.execPath, [vitest, 'run', '--config', 'vitest.e2e.config.ts', ...projects], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
