import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runUntil } from './run-until.ts';

type Wishes = {
  /** The random tests are so many times as long as in `npm test`. */
  readonly factor: number;
  readonly seed: number;
  readonly file: string;
  /** In ms of `performance.now()`. */
  readonly endsAt: number;
};

const root = join(import.meta.dirname, '..', '..');
/** What a test says that draws inputs at random, counts cases, or stops the background at a call. */
const AT_LENGTH = /fast-check|countCases|createLife|find-deaths|interrupted-worlds/;
/** These run as `npm run world` and as stories. */
const ELSEWHERE = /^(?:world|e2e|torture)\//;

/**
 * Runs the tests that have a long form. They count their cases themselves, and the reporter which tests failed. Returns
 * the exit code.
 */
export async function testAtLength({ factor, seed, file, endsAt }: Wishes): Promise<number> {
  const env = {
    LIGHTS_OUT_TORTURE: String(Math.max(2, factor)),
    LIGHTS_OUT_EVERY_CALL: '1',
    LIGHTS_OUT_SEED: String(seed),
    LIGHTS_OUT_CASES_FILE: file,
    NO_COLOR: '1',
  };
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', `--reporter=${join(import.meta.dirname, 'count-reporter.ts')}`];
  const { code, by } = await runUntil([vitest, 'run', ...findFiles(), ...reporters, '--silent'], { env, endsAt });
  if (by === 'itself') return code;
  console.log('The tests were ended by the time; what they had done is counted');
  return 0;
}

function findFiles(): readonly string[] {
  const tests = join(root, 'tests');
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.test\.tsx?$/.test(path) && !ELSEWHERE.test(path))
    .filter((path) => AT_LENGTH.test(readFileSync(join(tests, path), 'utf8')))
    .map((path) => `tests/${path}`);
}
