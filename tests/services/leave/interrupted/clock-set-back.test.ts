import { expect, it } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { inShort } from '../../run-to-end.ts';

/** The worker is stopped just after the sign-out's own record says what came of it, and before the leave run does. */
it.each([0, HOUR])(
  'a leave run that is taken up again knows its own sign-out, though the clock went back by %d ms',
  async (back) => {
    const world = createWorld();
    world.server.signIn('claude');
    let isBack = false;
    const life = createLife(Number.POSITIVE_INFINITY, 'after', (_call, when) => {
      if (when !== 'after') return;
      if (!isBack && world.disk.values.get('leave') !== undefined) {
        isBack = true; // the clock is corrected just after the run was written down
        world.clock.set(world.clock.now() - back);
      }
      if (!/"phase":"ended"/.test(JSON.stringify(world.disk.values.get('runs') ?? ''))) return;
      life.dead = true;
      life.die();
    });
    const dying = world.start(life);
    void dying.app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
    await life.died;
    const { runs } = await world.start().records.list();
    const { app } = world.start();
    await app.onWake();
    const { leave } = (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
    expect([runs.map(({ outcome }) => inShort(outcome)), inShort(leave?.items[0]?.outcome ?? null)]).toEqual([
      ['signed-out refused'],
      'signed-out refused',
    ]);
  },
);
