import { describe, expect, it } from 'vitest';
import { checkHistories } from './check-histories.ts';

/** The short form: `npm run world` plays more, and another sample each time. */
const HISTORIES = 1_000;
const SEED = 20_261;

describe('the model world', () => {
  it('plays a thousand histories, and no law is broken in any of them', async () => {
    const { failure, seen } = await checkHistories({ histories: HISTORIES, seed: SEED });
    expect(failure && `${JSON.stringify(failure.violations)}\n${failure.text}`).toBeNull();
    expect(seen.get('said: signed out, refused')).toBeGreaterThan(0);
  });
});
