/** How Stryker tries mutations (scripts/mutate.ts): its results come as one file for each mutation, so that it may be stopped. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutate.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['event-recorder'],
  eventReporter: { baseDir: '.output/mutations' },
  tempDirName: '.output/stryker',
  ignorePatterns: ['.output', 'docs', 'tests/e2e', 'tests/gallery'],
  // A file that is not there: Stryker 10.1 would rewrite ours through TypeScript's old interface, which version 7 has not.
  tsconfigFile: 'no-tsconfig.json',
  // What runs once when a file is loaded needs all tests for each mutation; words are for the screens' tests.
  ignoreStatic: true,
  mutator: { excludedMutations: ['StringLiteral'] },
  logLevel: 'warn',
};
