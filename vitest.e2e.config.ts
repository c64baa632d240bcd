import { defineConfig } from 'vitest/config';
import type { BrowserName } from './scripts/find-browser.ts';
import { LineReporter } from './tests/e2e/harness/line-reporter.ts';

const every = process.env.LIGHTS_OUT_E2E_STORIES ?? 'tests/e2e/*/*.story.ts';

const project = (browserName: BrowserName, other: BrowserName) => ({
  test: {
    name: browserName,
    include: [every],
    exclude: [`**/*.${other}.story.ts`],
    environment: 'node',
    provide: { browserName },
    testTimeout: 120_000,
    // A browser on a busy machine may lose a step; each try starts with a fresh one, and a second try is printed as such.
    retry: 1,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [project('chromium', 'firefox'), project('firefox', 'chromium')],
    // A browser ends with the process that started it; threads could not promise that.
    pool: 'forks',
    maxWorkers: 3,
    reporters: [new LineReporter()],
  },
});
