import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { inShort, signOut } from '../run-to-end.ts';

it.each([true, false])(
  'a sign-out ends if the store cannot be read any more after a refused request (tab: %s)',
  async (withTab) => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    if (withTab) world.tabs.show('https://claude.ai/', '0');
    Object.assign(world.server.faults, { page: 'forbidden', background: 'forbidden' });
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && world.jar.unreadable.add('0'));
    const run = await signOut(world.start(), refOf('claude'));
    expect([inShort(run.outcome), run.phase, world.server.isAlive(token)]).toEqual(['refused', 'ended', true]);
    expect(world.server.arrivals.filter(({ why }) => why === 'sign-out')).toHaveLength(1);
  },
);
