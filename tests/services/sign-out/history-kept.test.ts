import { expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { overviewOf } from '../leave/to-end.ts';
import { signOut } from '../run-to-end.ts';

it('keeps the history through a start with a wrong clock, which is set right a moment later', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  await signOut(world.start(), refOf('claude'));
  const right = world.clock.now();
  world.clock.set(right - 300 * DAY); // an empty battery: the computer starts in the past
  await world.start().app.onWake();
  world.clock.set(right + 1_000);
  expect((await overviewOf(world.start().app)).history.length).toBe(1);
});
