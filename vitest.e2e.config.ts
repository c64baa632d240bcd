import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { BrowserName } from './scripts/find-browser.ts';
import { LongestFirst } from './scripts/stories/story-order.ts';
import { LineReporter } from './tests/e2e/harness/report/line-reporter.ts';

const every = process.env.LIGHTS_OUT_E2E_STORIES ?? 'tests/e2e/*/*.story.ts';

// What this system cannot run; scripts/e2e.ts says why.
const leftOut = (process.env.LIGHTS_OUT_E2E_LEFT_OUT ?? '').split(',').filter((pattern) => pattern !== '');

const project = (browserName: BrowserName, other: BrowserName) => ({
  test: {
    name: browserName,
    include: [every],
    exclude: [`**/*.${other}.story.ts`, ...leftOut],
    environment: 'node',
    provide: { browserName },
    // The stories of a worker share a browser, which a module keeps; see tests/e2e/harness/shared-browser.ts.
    isolate: false,
    testTimeout: 120_000,
    // A browser on a busy machine may lose a step. A browser in which a story failed is thrown away, so a second try
    // starts with a fresh one. The reporter counts and names second tries.
    retry: 1,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [project('chromium', 'firefox'), project('firefox', 'chromium')],
    // A browser ends with the process that started it; threads could not promise that.
    pool: 'forks',
    // Stories wait as much as they work: two cores keep three browsers going, with the unit tests beside them. Each
    // browser takes up to 1 GB of memory.
    maxWorkers: Math.min(12, Math.max(3, Math.floor(availableParallelism() * 1.5))),
    sequence: { sequencer: LongestFirst },
    reporters: [new LineReporter()],
  },
});
