import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { run } from '../../fakes/samples/run.ts';
import { open } from '../leave/open-browser.ts';

/** A run that is due, and does not begin. */
async function createOverdue() {
  const { world, app } = await open({ idleMinutes: 5 });
  await app.onIdle('idle');
  world.clock.advance(MINUTE); // longer without a look is a sleep
  return { world, app };
}

/** A background that fails at something each time that it wakes up. */
function createFailing() {
  const world = createWorld();
  world.tabs.sweep = async () => {
    throw new Error('The tabs cannot be read');
  };
  return { world, ...world.start() };
}

describe('the alarm for what is overdue', () => {
  it('is never set in the past, but growing pauses ahead, an hour at most', async () => {
    const { world, app } = createFailing();
    const pauses: number[] = [];
    for (let ring = 0; ring < 14; ring += 1) {
      await app.onWake();
      pauses.push((world.browser.alarmAt ?? 0) - world.clock.now());
      world.clock.set(world.browser.alarmAt ?? 0);
    }
    const grown = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048].map((seconds) => seconds * SECOND);
    expect(pauses).toEqual([...grown, HOUR, HOUR]);
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

  it('puts nothing off that comes before it', async () => {
    const { world, app, records } = createFailing();
    for (let ring = 0; ring < 9; ring += 1) {
      await app.onWake();
      world.clock.set(world.browser.alarmAt ?? 0);
    }
    const soon = world.clock.now() + 10 * SECOND;
    await records.save(run({ phase: 'guided', startedAt: soon - HOUR }));
    await app.onWake();
    expect(world.browser.alarmAt).toBe(soon);
  });

  it('is not put off by a clock that is set back', async () => {
    const { world, app } = createFailing();
    await app.onWake();
    world.clock.set(world.clock.now() - 3 * HOUR);
    await app.onWake();
    expect((world.browser.alarmAt ?? 0) - world.clock.now()).toBe(2 * SECOND);
  });
});
