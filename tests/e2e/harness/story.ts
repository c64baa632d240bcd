import { join, relative } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { type PracticeSites, startPracticeSites } from '../../practice-sites/start.ts';
import { startVirtualDisplay } from './browser/virtual-display.ts';
import { writeFailure } from './report/failure.ts';
import { type PolicyValues, withPolicy } from './settings/policy.ts';
import { inSharedBrowser } from './shared-browser.ts';
import { within } from './wait.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}

/** What a story gets: fresh practice sites, and a browser without any other data. */
export type Stage = { world: World; sites: PracticeSites; browserName: BrowserName };

export type StoryOptions = Pick<WorldOptions, 'build' | 'firstPage' | 'privateAccess' | 'prefs' | 'args'> &
  TimeLimit & {
    /** What an administrator has set. */
    policy?: PolicyValues;
    /** With a policy, in Chromium: the hosts that an administrator keeps the extension from, as its own patterns. */
    blockedHosts?: readonly string[];
    /** Whether the browser must notice that the computer is idle. On Linux, Chromium notices it only with a window. */
    needsDisplay?: boolean;
    /** A story that counts what it does is told once: a second try would count it again. */
    tries?: 'once';
  };

/** How long a story may take in ms. 150 s unless given: several times what a story takes on an idle machine. */
export type TimeLimit = { limitMs?: number };

const storiesDir = join(import.meta.dirname, '..');
// In ms. Time for the start, for pictures of a failure and for the end. vitest's own limit comes later than the
// story's, because it would leave the browser running.
const MARGIN_MS = 45_000;

/**
 * Declares the one story of a file: its sentence, what it does, and how its browser is started. The vitest project
 * chooses the browser. A story for one browser only is named `….chromium.story.ts` or `….firefox.story.ts`.
 */
export function story(
  sentence: string,
  run: (stage: Stage) => Promise<void>,
  { limitMs = 150_000, policy, needsDisplay = false, tries, ...options }: StoryOptions = {},
): void {
  const once = tries === 'once' ? { retry: 0 } : {};
  test(sentence, { timeout: limitMs + MARGIN_MS, ...once }, async () => {
    const browserName = inject('browserName');
    const tell = async (world: World, sites: PracticeSites) => {
      try {
        await within(limitMs, 'the story', run({ world, sites, browserName }));
      } catch (error) {
        await writeFailure({ browserName, world, consoleLines: world.consoleLines }, storyName(), error);
        throw error;
      }
    };
    const { args, firstPage } = options;
    if (policy === undefined && !needsDisplay && args === undefined && firstPage === undefined)
      await inSharedBrowser(browserName, options, tell);
    else await inOwnBrowser(browserName, { ...options, needsDisplay, ...(policy ? { policy } : {}) }, tell);
  });
}

/** Some options work only at a browser's start, so this browser is started for one story. */
async function inOwnBrowser(
  browserName: BrowserName,
  { policy, blockedHosts, needsDisplay, ...options }: StoryOptions,
  work: (world: World, sites: PracticeSites) => Promise<void>,
): Promise<void> {
  const sites = await startPracticeSites();
  const display =
    needsDisplay && browserName === 'chromium' && process.platform === 'linux' ? await startVirtualDisplay() : null;
  try {
    await withPolicy(browserName, { values: policy, blockedHosts }, async (managed) => {
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

/** The folder and file of the running story. */
export function storyName(): string {
  const path = relative(storiesDir, expect.getState().testPath ?? 'unknown');
  return path.replace(/(\.(chromium|firefox))?\.story\.ts$/, '').replaceAll('\\', '/');
}
