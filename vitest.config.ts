import { defineConfig } from 'vitest/config';

/** Unit tests, laws and journeys: no browser, loopback at most. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 120_000,
  },
});
