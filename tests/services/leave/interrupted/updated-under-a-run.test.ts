import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const sessions = [refOf('claude')];

/** A run that a person pressed, in a worker that dies after so many steps. Its pages close with it. */
async function cutOff(steps: number) {
  const world = createWorld();
  world.server.signIn('claude');
  const { app } = world.start(createLife(steps, 'before'));
  void app.handlers.leave({ type: 'leave', sessions, clearing: 'unwanted' }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  world.browser.leavePages = 0;
  return world;
}

describe('a run that was pressed, under which the extension was updated', () => {
  it.each([40, 60, 80])('shows its page again, with the outcome, wherever it was cut off: %i', async (steps) => {
    const world = await cutOff(steps);
    world.memory.values.clear(); // browsers empty it at an update
    const { app } = world.start();
    await app.onStarted('extension');
    await app.onWake();
    expect(world.browser.leavePages).toBe(1);
    expect((await toEnd(app)).leave?.items[0]?.outcome).not.toBeNull();
  });

  it('shows it also where the run had just ended, because the page was closed with it', async () => {
    const world = await cutOff(Number.POSITIVE_INFINITY);
    await world.start().app.onStarted('extension');
    expect(world.browser.leavePages).toBe(1);
  });

  it.each<[string, 'browser' | 'extension', number]>([
    ['at a start of the browser: somebody else may sit there', 'browser', 0],
    ['long after it has ended', 'extension', 6 * 60_000],
  ])('opens nothing %s', async (_when, by, laterMs) => {
    const world = await cutOff(Number.POSITIVE_INFINITY);
    world.clock.advance(laterMs);
    await world.start().app.onStarted(by);
    expect(world.browser.leavePages).toBe(0);
  });

  it('opens nothing where no run was pressed', async () => {
    const world = createWorld();
    const { app } = world.start();
    await app.onStarted('extension');
    expect([world.browser.leavePages, (await overviewOf(app)).leave]).toEqual([0, null]);
  });
});
