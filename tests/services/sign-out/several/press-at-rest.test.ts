import { expect, it } from 'vitest';
import type { RunPhase } from '../../../../utils/core/sign-out/run.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { session, signedIn } from '../signed-in.ts';

/** Does this once the screens show a run in this phase: the background still has work to do after telling them. */
function onceShown(world: ReturnType<typeof createWorld>, phase: RunPhase, act: () => void): void {
  const { alarm } = world.ports;
  const usual = alarm.setAt.bind(alarm);
  let isDone = false;
  alarm.setAt = async (at) => {
    if (!isDone && world.announced.at(-1)?.runs[0]?.phase === phase) {
      isDone = true;
      act();
    }
    await usual(at);
  };
}

it('ends a sign-in that is new since the end of the sign-out was shown, where that is pressed at once', async () => {
  const { world, token, sentOuts } = signedIn(true);
  const { app, records } = world.start();
  const press = () => app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  let next = '';
  let again: Promise<unknown> | null = null;
  onceShown(world, 'ended', () => {
    next = world.server.signIn('claude');
    again = press();
  });
  await press();
  await again;
  expect([token, next].map((one) => world.server.isAlive(one))).toEqual([false, false]);
  expect([sentOuts(), (await records.list()).runs.length]).toEqual([['page', 'page'], 2]);
});

it('checks where "Check now" is pressed as soon as the guide is shown', async () => {
  const world = createWorld();
  world.server.signIn('claude-console');
  const { app } = world.start();
  let checked: ReturnType<(typeof app.handlers)['check-again']> | null = null;
  onceShown(world, 'guided', () => {
    checked = app.handlers['check-again']({ type: 'check-again', runId: world.announced.at(-1)?.runs[0]?.id ?? '' });
  });
  await app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude-console'), scope: 'this-browser' });
  await checked;
  expect(world.announced.at(-1)?.runs).toMatchObject([{ phase: 'guided', stillSignedIn: true }]);
});
