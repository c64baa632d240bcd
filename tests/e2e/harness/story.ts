import { join, relative } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { type PracticeSites, startPracticeSites } from '../../practice-sites/start.ts';
import { writeFailure } from './failure.ts';
import { type PolicyValues, withPolicy } from './policy.ts';
import { inSharedBrowser } from './shared-browser.ts';
import { startVirtualDisplay } from './virtual-display.ts';
import { within } from './wait.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}

/** What a story is given: fresh practice sites, and a browser that knows nothing else. */
export type Stage = { world: World; sites: PracticeSites; browserName: BrowserName };

export type StoryOptions = Pick<WorldOptions, 'build' | 'privateAccess' | 'prefs' | 'args'> &
  TimeLimit & {
    /** What an administrator has set. */
    policy?: PolicyValues;
    /** The browser must notice that nobody uses the computer: on Linux, Chromium does so only with a window. */
    needsDisplay?: boolean;
  };

/** How long a story may take; 150 s unless told otherwise: several times what it takes on an idle machine. */
export type TimeLimit = { limitMs?: number };

const storiesDir = join(import.meta.dirname, '..');
// For the start, the pictures of a failure and the end: vitest's own limit would leave the browser running, so it comes
// later.
const MARGIN_MS = 45_000;

/**
 * The one story of a file: its sentence, what is done and seen, and how its browser is started. The browser is the
 * one of the vitest project; a story for one browser only is named `….chromium.story.ts` or `….firefox.story.ts`.
 */
export function story(
  sentence: string,
  run: (stage: Stage) => Promise<void>,
  { limitMs = 150_000, policy, needsDisplay = false, ...options }: StoryOptions = {},
): void {
  test(sentence, { timeout: limitMs + MARGIN_MS }, async () => {
    const browserName = inject('browserName');
    const tell = async (world: World, sites: PracticeSites) => {
      try {
        await within(limitMs, 'the story', run({ world, sites, browserName }));
      } catch (error) {
        await writeFailure({ browserName, world, consoleLines: world.consoleLines }, storyName(), error);
        throw error;
      }
    };
    if (policy === undefined && !needsDisplay && options.args === undefined)
      await inSharedBrowser(browserName, options, tell);
    else await inOwnBrowser(browserName, { ...options, needsDisplay, ...(policy ? { policy } : {}) }, tell);
  });
}

/** Some things a browser learns at its start alone: then it is started for one story. */
async function inOwnBrowser(
  browserName: BrowserName,
  { policy, needsDisplay, ...options }: StoryOptions,
  work: (world: World, sites: PracticeSites) => Promise<void>,
): Promise<void> {
  const sites = await startPracticeSites();
  const display =
    needsDisplay && browserName === 'chromium' && process.platform === 'linux' ? await startVirtualDisplay() : null;
  try {
    await withPolicy(browserName, policy, async (managed) => {
      const world = await openWorld({
        ...options,
        ...managed,
        ...(display ? { headless: false, display: display.name } : {}),
        browserName,
        port: sites.port,
      });
      try {
        await work(world, sites);
      } finally {
        await world.close();
      }
    });
  } finally {
    await display?.end();
    await sites.stop();
  }
}

/** Folder and file of the story that runs. */
export function storyName(): string {
  const path = relative(storiesDir, expect.getState().testPath ?? 'unknown');
  return path.replace(/(\.(chromium|firefox))?\.story\.ts$/, '').replaceAll('\\', '/');
}
