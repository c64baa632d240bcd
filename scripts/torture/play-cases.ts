import { join } from 'node:path';
import type { BrowserName } from '../find-browser.ts';
import { runUntil } from './run-until.ts';
import { readCounts } from './tell-counts.ts';

type Wishes = {
  readonly browser: BrowserName;
  readonly cases: number;
  readonly seed: number;
  readonly file: string;
  /** In ms of `performance.now()`. */
  readonly endsAt: number;
};

/** A new browser is started after so many cases, and after one that broke. */
const AT_ONCE = 20;
/** One case in so many is a browser that is killed in the middle of a leave run. It takes longer than the others. */
const ONE_KILL_IN = 3;
/** In ms. A story that began just before the end may take so much longer. */
const GRACE = 5 * 60_000;
const e2e = join(import.meta.dirname, '..', 'e2e.ts');

/** Plays cases in a real browser. The stories count them themselves. Returns the exit code. */
export async function playCases({ browser, cases, seed, file, endsAt }: Wishes): Promise<number> {
  const kills = Math.floor(cases / ONE_KILL_IN);
  const began = performance.now();
  const casesEndAt = began + (endsAt - began) * 0.6;
  const done = () =>
    readCounts(file)
      .filter(({ kind }) => kind.startsWith(`${browser}: `))
      .reduce((total, { held, broken }) => total + held + broken, 0);
  const run = (story: readonly string[], env: Record<string, string>, until: number) =>
    runUntil([e2e, ...story, '--browser', browser], {
      env: { LIGHTS_OUT_CASES_FILE: file, ...env },
      endsAt: until + GRACE,
    });
  let code = 0;
  let from = 0;
  while (from < cases - kills && performance.now() < casesEndAt) {
    const env = {
      LIGHTS_OUT_SEED: String(seed),
      LIGHTS_OUT_CASES_FROM: String(from),
      LIGHTS_OUT_CASES: String(Math.min(AT_ONCE, cases - kills - from)),
      LIGHTS_OUT_CASES_MINUTES: String(Math.max(1, Math.round((casesEndAt - performance.now()) / 60_000))),
    };
    const before = done();
    const ended = await run(['torture', '01'], env, casesEndAt);
    code ||= ended.code;
    const played = done() - before;
    from += played;
    console.log(`${browser}: ${from} of ${cases - kills} cases in the middle of a sign-out`);
    if (played === 0) break; // the browser does not start: the story has said why
  }
  for (let round = 0; round < kills && performance.now() < endsAt; ) {
    const env = {
      LIGHTS_OUT_SEED: String(seed + round),
      LIGHTS_OUT_KILLS: String(Math.min(AT_ONCE, kills - round)),
      LIGHTS_OUT_KILLS_MINUTES: String(Math.max(1, Math.round((endsAt - performance.now()) / 60_000))),
    };
    const before = done();
    const ended = await run(['leaving', '02-killed'], env, endsAt);
    code ||= ended.code;
    const played = done() - before;
    round += played;
    console.log(`${browser}: ${round} of ${kills} browsers killed in the middle of a leave run`);
    if (played === 0) break;
  }
  return code;
}
