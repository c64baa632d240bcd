import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { open } from '../leave/open-browser.ts';

/** A run that is due, and does not begin. */
async function createOverdue() {
  const { world, app } = await open({ idleMinutes: 5 });
  await app.onIdle('idle');
  world.clock.advance(MINUTE); // longer without a look is a sleep
  return { world, app };
}

describe('the alarm for what is overdue', () => {
  it('is never set in the past, but growing pauses ahead, a minute at most', async () => {
    const { world, app } = await createOverdue();
    const pauses: number[] = [];
    for (let ring = 0; ring < 9; ring += 1) {
      await app.onChange();
      pauses.push((world.browser.alarmAt ?? 0) - world.clock.now());
      world.clock.advance(Math.max(0, (world.browser.alarmAt ?? 0) - world.clock.now()));
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * SECOND));
  });

  it('is not put off by changes that come before it rings', async () => {
    const { world, app } = await createOverdue();
    await app.onChange();
    const first = world.browser.alarmAt;
    for (let change = 0; change < 5; change += 1) {
      world.clock.advance(100);
      await app.onChange();
      expect(world.browser.alarmAt).toBe(first);
    }
  });
});
