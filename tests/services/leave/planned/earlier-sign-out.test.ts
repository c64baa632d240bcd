import { expect, it } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { countDown, open } from '../open-browser.ts';
import { toEnd } from '../to-end.ts';

it("takes no sign-out that a person made before the run began for the run's own", async () => {
  const { world, app } = await open({ atMinute: 18 * 60 });
  world.clock.advance(HOUR);
  await app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
  world.clock.advance(HOUR);
  const token = world.server.signIn('claude');
  await app.onWake();
  // The browser is closed at the planned time, and opened an hour later.
  world.memory.values.clear();
  world.clock.advance(5 * HOUR);
  const later = world.start();
  await later.app.onStarted('browser');
  await later.app.onWake();
  await countDown(world, later.app);
  const { leave } = await toEnd(later.app);
  expect([leave?.items[0]?.outcome?.kind, world.server.isAlive(token)]).toEqual(['signed-out', false]);
});
