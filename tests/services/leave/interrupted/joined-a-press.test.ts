import { expect, it } from 'vitest';
import { SECOND } from '../../../../utils/core/time.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { inShort } from '../../run-to-end.ts';

/** The worker is stopped just after the sign-out's record says what came of it, and before the leave run does. */
it('a leave run that is taken up again knows the sign-out that a person had begun before it', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  let isBegun: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    isBegun = resolve;
  });
  const life = createLife(Number.POSITIVE_INFINITY, 'after', (_call, when) => {
    const runs = JSON.stringify(world.disk.values.get('runs') ?? '');
    if (when !== 'after' || runs === '""') return;
    isBegun();
    if (!/"phase":"ended"/.test(runs) || !world.disk.values.has('leave')) return;
    life.dead = true;
    life.die();
  });
  const { handlers } = world.start(life).app;
  void handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
  await begun;
  world.clock.advance(SECOND);
  void handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  await life.died;
  const { app, records } = world.start();
  expect((await records.list()).runs.map(({ outcome }) => inShort(outcome))).toEqual(['signed-out refused']);
  await app.onWake();
  const { leave } = (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
  expect(inShort(leave?.items[0]?.outcome ?? null)).toBe('signed-out refused');
});
