import { defineConfig } from 'vitest/config';

/**
 * Adapters take in the browser's object when they are loaded, and practice sites open ports: each such file has a
 * process of its own.
 */
const alone = ['tests/browser/**/*.test.ts', 'tests/practice-sites/**/*.test.ts', 'tests/practice-sites.test.ts'];

/** Screens are drawn in a page of happy-dom. */
const screens = 'tests/components/**/*.test.tsx';

// Limits only end what hangs: the machine may be busy with the stories' browsers, and no test measures time. At
// length a test may take an hour. What is polled for comes at once; on a busy machine it may take longer than a second.
const shared = {
  environment: 'node' as const,
  testTimeout: process.env.LIGHTS_OUT_TORTURE === undefined ? 900_000 : 6 * 3_600_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 10_000 } },
  setupFiles: ['tests/one-seed.ts'],
};

/**
 * Unit tests, laws and journeys: no browser, loopback at most. Most files share a process and its loaded modules, which
 * halves the time. They must not depend on their order: `npx vitest run --sequence.shuffle.files` tries another.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'together',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'node_modules/**', screens, ...alone],
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'screens',
          include: [screens],
          environment: 'happy-dom',
          isolate: false,
        },
      },
      { test: { ...shared, name: 'alone', include: alone } },
    ],
  },
});
