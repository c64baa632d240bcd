import { describe, expect, it } from 'vitest';
import { findRunItems } from '../../../components/leave/run/run-items.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { FORMER, formerCookie } from '../../fakes/samples/former-address.ts';
import { overviewOf, toEnd } from './to-end.ts';

/** Leaves with Claude Console ticked: its sign-in is left to the person. Then the world changes. */
async function leaveAnd(world: World, then: () => void) {
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude-console')], clearing: 'unwanted' });
  await toEnd(app);
  then();
  const overview = await overviewOf(app);
  if (overview.leave === null) throw new Error('No run');
  return findRunItems(overview.leave, overview).map(({ item, seen, status }) => `${item.step} ${seen} ${status}`);
}

describe('a run with a sign-in at a former address of its site', () => {
  it('does not call it gone when access to that host is given back', async () => {
    const world = createWorld();
    world.jar.put(formerCookie, 'secret');
    expect(await leaveAnd(world, () => world.hostAccess.take(FORMER))).toEqual(['needs-you cannot-see left']);
  });

  it('does not call it gone when it was hidden between the tick and the press', async () => {
    const world = createWorld();
    world.jar.put(formerCookie, 'secret');
    world.hostAccess.take(FORMER);
    expect(await leaveAnd(world, () => {})).toEqual(['done cannot-see left']);
    const { leave } = await overviewOf(world.start().app);
    expect(leave?.items).toMatchObject([{ outcome: { kind: 'could-not-tell', reason: 'access-missing' } }]);
  });

  it('calls it gone when it is seen to be', async () => {
    const world = createWorld();
    world.jar.put(formerCookie, 'secret');
    expect(await leaveAnd(world, () => world.jar.drop(() => true))).toEqual(['needs-you not-here gone']);
  });
});

it('A sign-in at the present address is gone when it is not seen, though the former host was never allowed', async () => {
  const world = createWorld();
  world.hostAccess.take(FORMER);
  world.server.signIn('claude-console');
  expect(await leaveAnd(world, () => world.jar.drop(() => true))).toEqual(['needs-you not-here gone']);
});
