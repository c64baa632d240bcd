import { expect, it } from 'vitest';
import { isDark } from '../../../utils/core/leave/leave-run.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { overviewOf, toEnd } from './to-end.ts';

const session = refOf('claude');

/**
 * A sign-out of a sign-in that its site has ended already. While the site takes its time to say so, its page signs in
 * anew, and somebody leaves.
 */
async function leaveMeanwhile() {
  const world = createWorld();
  world.server.end(world.server.signIn('claude'));
  const { app, records, requests } = world.start();
  let isAsked = false;
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const { fromBackground } = requests;
  requests.fromBackground = async (...asked) => {
    isAsked = true;
    await gate;
    return fromBackground(...asked);
  };
  const pressed = app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  while (!isAsked) await Promise.resolve();
  const next = world.server.signIn('claude');
  await app.handlers.leave({ type: 'leave', sessions: [session], clearing: 'unwanted' });
  while ((await overviewOf(app)).leave?.items[0]?.step !== 'signing-out') await Promise.resolve();
  goOn();
  await pressed;
  const { leave } = await toEnd(app);
  return { item: leave?.items[0], next, records, world };
}

it('does not take the end of a former sign-in, which a press has asked for, for that of the one that it is about', async () => {
  const { item, next, world } = await leaveMeanwhile();
  const isCalledDark = item !== undefined && isDark(item);
  expect([isCalledDark && world.server.isAlive(next), item?.outcome?.kind]).toEqual([false, 'signed-out']);
});
