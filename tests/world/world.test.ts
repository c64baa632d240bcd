import { describe, expect, it } from 'vitest';
import { checkHistories } from './check-histories.ts';

/** The short form: `npm run world` plays more, and another sample each time. */
const HISTORIES = 1_000;
const SEED = 20_261;

/** A world in which nothing is said breaks no law: each of these has to happen. */
const MUST_HAPPEN = [
  'act: worker stops',
  'asked: deciding-probe',
  'cause: sure still-signed-in',
  'headline: all-dark',
  'left: nothing may be found',
  'planned: by a press',
  'removed: cookies, by us',
  'said: signed out, not-tried',
  'said: signed out, refused',
];

describe('the model world', () => {
  it('plays a thousand histories, in which all that matters is said, and no law is broken', async () => {
    const { failure, seen } = await checkHistories({ histories: HISTORIES, seed: SEED, shrink: 'as-found' });
    expect(failure && `${JSON.stringify(failure.violations)}\n${failure.text}`).toBeNull();
    expect(MUST_HAPPEN.filter((what) => !seen.has(what))).toEqual([]);
  });
});
