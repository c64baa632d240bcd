import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
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
    // The stories of a worker share a browser, which a module keeps; see tests/e2e/harness/shared-browser.ts.
    isolate: false,
    testTimeout: 120_000,
    // A browser on a busy machine may lose a step; each try starts with a fresh one, and a second try is printed as
    // such.
    retry: 1,
    hookTimeout: 60_000,
  },
});

/** Stories that mostly wait: for idleness, for a moment that is due, for a browser that writes to disk. */
const waiting = /04-idle|06-reminder|02-killed|silent-site/;

/** Begins with the stories that wait longest, so that the last minutes are not spent on one of them alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWaiting = ({ moduleId }: TestSpecification) => Number(waiting.test(moduleId));
    return [...files].sort((a, b) => isWaiting(b) - isWaiting(a) || a.moduleId.localeCompare(b.moduleId, 'en'));
  }
}

export default defineConfig({
  test: {
    projects: [project('chromium', 'firefox'), project('firefox', 'chromium')],
    // A browser ends with the process that started it; threads could not promise that.
    pool: 'forks',
    // Stories wait more than they work: two cores keep four browsers going.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    reporters: [new LineReporter()],
  },
});
