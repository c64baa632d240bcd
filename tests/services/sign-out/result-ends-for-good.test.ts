import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { overviewOf } from '../leave/to-end.ts';
import { signOut } from '../run-to-end.ts';

it.each([0, HOUR])(
  'a result is shown no more once another sign-in was seen, though the clock went back by %d ms',
  async (back) => {
    const world = createWorld();
    world.server.signIn('claude');
    const worker = world.start();
    await worker.app.onWake();
    await signOut(worker, refOf('claude'));
    expect((await overviewOf(worker.app)).runs.length).toBe(1);
    world.clock.set(world.clock.now() - back);
    world.server.signIn('claude'); // somebody signs in again
    for (const { cookie } of world.jar.everything()) await worker.app.onCookie(cookie, 'set');
    await worker.app.onChange();
    world.clock.advance(2 * MINUTE);
    world.jar.drop(() => true); // and that sign-in goes, whatever became of it
    await worker.app.onChange();
    world.clock.advance(Math.max(back - 4 * MINUTE, MINUTE));
    await worker.app.onChange();
    expect((await overviewOf(worker.app)).runs.map(({ outcome }) => outcome?.kind)).toEqual([]);
  },
);
