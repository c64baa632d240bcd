import { defineConfig } from 'vitest/config';

/**
 * The unit tests that mutations are tried against (npm run mutate). Left out are files that need seconds each, for they
 * cut a run off at every step or make up facts by the thousand; so the score is a little lower than what all tests
 * together notice.
 */
const slow = [
  'interruption',
  'any-sequence',
  'any-facts',
  'journal-storm',
  'leave-turns',
  'faults',
  'status-page',
  'any-jar',
  'corrupted',
];

export default defineConfig({
  test: {
    include: ['tests/{core,services,storage,messages,journeys}/**/*.test.ts'],
    exclude: ['tests/services/torture/**', ...slow.map((name) => `**/*${name}*.test.ts`)],
    environment: 'node',
    testTimeout: 60_000,
  },
});
