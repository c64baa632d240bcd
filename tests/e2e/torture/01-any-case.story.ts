import { expect } from 'vitest';
import { countCases } from '../../torture/count-cases.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { drawCase } from '../harness/torture/draw-case.ts';
import { readLength } from '../harness/torture/length.ts';
import { playCase } from '../harness/torture/torture-case.ts';

/** In ms. Half of it is the longest that a case waits for the end of its jobs. */
const CASE_MS = 150_000;
const { cases, from, minutes, seed } = readLength();

story(
  'keeps every promise whatever happens in the middle of a sign-out',
  async ({ world, sites, browserName }) => {
    const ends = performance.now() + minutes * 60_000;
    await signIn(world, { host: 'platform.claude.com' });
    const { page, storeId } = await signIn(world);
    const ground = { world, sites, page, storeId };
    for (let number = from; number < from + cases && performance.now() < ends; number += 1) {
      const one = drawCase(number, seed, browserName);
      const kind = `${browserName}: ${one.disturbance.kind}`;
      try {
        await playCase(ground, one);
        countCases(kind, { held: 1 });
      } catch (error) {
        // What a broken case leaves behind may break the next ones, so the story ends with it.
        countCases(kind, { broken: 1 });
        const again = `LIGHTS_OUT_SEED=${seed} LIGHTS_OUT_CASES_FROM=${number} LIGHTS_OUT_CASES=1`;
        const why = error instanceof Error ? error.message : String(error);
        expect.fail(`${one.way}: ${JSON.stringify(one.disturbance)}, again with ${again}\n${why}`);
      }
      if ((number + 1 - from) % 10 === 0) console.log(`${browserName}: ${number + 1 - from} of ${cases} cases held`);
    }
  },
  { build: 'e2e', limitMs: cases * CASE_MS, tries: 'once' },
);
