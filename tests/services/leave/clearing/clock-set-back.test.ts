import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../utils/core/time.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { share } from '../share.ts';
import { toEnd } from '../to-end.ts';

it.each([0, 28 * MINUTE, HOUR])(
  'half an hour after a run began the browser is not cleared under the next person, though the clock went back by %d ms',
  async (back) => {
    const world = createWorld();
    world.server.signIn('claude');
    await share(world, true);
    const { app } = world.start();
    let isPast = false;
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'deciding-probe' || isPast) return;
      isPast = true;
      world.clock.set(world.clock.now() - back); // corrected
      world.clock.advance(30 * MINUTE); // and the computer slept
      world.server.signIn('character-ai'); // the next person
    };
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' });
    const { leave } = await toEnd(app);
    expect([isPast, leave?.clearing, world.browser.cleared]).toEqual([true, 'not-tried', 0]);
  },
);
