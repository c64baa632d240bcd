/**
 * How Stryker tries mutations (scripts/mutate.ts). It writes one file for each mutation, so a stopped run still leaves
 * its results.
 */
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
  // Names a file that does not exist: Stryker 10.1 would rewrite ours through an API of TypeScript that version 7
  // lacks.
  tsconfigFile: 'no-tsconfig.json',
  // Code that runs once when a file is loaded would need all tests for each mutation. Texts are tested with the
  // screens.
  ignoreStatic: true,
  mutator: { excludedMutations: ['StringLiteral'] },
  logLevel: 'warn',
};
