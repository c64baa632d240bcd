import { describe, expect, it } from 'vitest';
import { checkHistories } from './check-histories.ts';
import { allLaws } from './laws/all-laws.ts';

/** The short form: `npm run world` plays more, and another sample each time. */
const HISTORIES = 1_000;
const SEED = 20_261;

/** A world in which nothing is said breaks no law: each of these has to happen, beside what the laws need. */
const MUST_HAPPEN = [
  'act: browser is killed and starts',
  'act: clock moves',
  'act: computer sleeps',
  'act: worker stops',
  'network: captive',
  'signed in inside another page',
  'story: data-cleared',
  'tab: freezes',
];

describe('the model world', () => {
  it('plays a thousand histories, in which all that matters is said, and no law is broken', async () => {
    const { failure, seen } = await checkHistories({ histories: HISTORIES, seed: SEED, shrink: 'as-found' });
    expect(failure && `${JSON.stringify(failure.violations)}\n${failure.text}`).toBeNull();
    expect([...MUST_HAPPEN, ...allLaws.flatMap(({ needs }) => needs)].filter((what) => !seen.has(what))).toEqual([]);
  });
});
