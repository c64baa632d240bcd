import { expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { inShort, lastRun } from '../run-to-end.ts';
import { session } from './signed-in.ts';

it.each([0, HOUR])(
  'says no "Signed out." where the browser dropped the cookie, though the clock went back %d ms',
  async (back) => {
    const world = createWorld({ sites: [{ ...claude, replaySafe: false }] });
    const token = world.server.signIn('claude');
    world.tabs.show('https://claude.ai/new', '0');
    world.server.faults.page = 'lies';
    const { app, records } = world.start();
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      world.clock.set(world.clock.now() - back);
      const going = world.jar.everything();
      world.jar.drop(() => true);
      for (const { cookie } of going) void app.onCookie(cookie, 'evicted');
    };
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    const { outcome } = await lastRun(records);
    expect([inShort(outcome), world.server.isAlive(token)]).toEqual(['could-not-tell removed-meanwhile', true]);
  },
);
