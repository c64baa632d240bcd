import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appendCount } from './append-count.ts';
import { runUntil } from './run-until.ts';

type Wishes = {
  /** The random tests are so many times as long as in `npm test`. */
  readonly factor: number;
  readonly seed: number;
  readonly file: string;
  /** In ms of `performance.now()`. */
  readonly endsAt: number;
};
type Report = { readonly numPassedTests: number; readonly numFailedTests: number };

const root = join(import.meta.dirname, '..', '..');

/**
 * Runs the tests that draw inputs at random, and those that stop the background at every call, at length. The tests
 * count their cases themselves; here is counted which tests failed. Returns the exit code.
 */
export async function testAtLength({ factor, seed, file, endsAt }: Wishes): Promise<number> {
  const report = join(dirname(file), 'tests.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const folders = ['core', 'messages', 'services', 'storage', 'browser', 'journeys'].map((name) => `tests/${name}/`);
  const env = {
    LIGHTS_OUT_TORTURE: String(Math.max(2, factor)),
    LIGHTS_OUT_EVERY_CALL: '1',
    LIGHTS_OUT_SEED: String(seed),
    LIGHTS_OUT_CASES_FILE: file,
    NO_COLOR: '1',
  };
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, by } = await runUntil([vitest, 'run', ...folders, ...reports], { env, endsAt });
  if (by === 'time') {
    console.log('The tests were ended by the time; what they had done is counted');
    return 0;
  }
  if (!existsSync(report)) return 1;
  const { numFailedTests, numPassedTests }: Report = JSON.parse(readFileSync(report, 'utf8'));
  appendCount(file, { kind: 'unit tests at length', held: numPassedTests, broken: numFailedTests });
  return code;
}
