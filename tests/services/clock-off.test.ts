import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../utils/core/time.ts';
import { createWorld } from '../fakes/fake-world.ts';
import { NOON } from '../fakes/ports/fake-clock.ts';

it("warns of a wrong clock only for an hour after a site's answer, because a person may have corrected it", async () => {
  const world = createWorld();
  world.memory.values.set('clock', { version: 1, data: { offMs: 7 * MINUTE, heardAt: NOON } });
  const warned = async () =>
    (await world.start().app.handlers['get-overview']({ type: 'get-overview' })).overview.warnings.some(
      ({ code }) => code === 'clock-off',
    );
  expect(await warned()).toBe(true);
  world.clock.set(NOON + HOUR - 1);
  expect(await warned()).toBe(true);
  world.clock.set(NOON + HOUR);
  expect(await warned()).toBe(false);
  world.clock.set(NOON - HOUR);
  expect(await warned()).toBe(false);
});
