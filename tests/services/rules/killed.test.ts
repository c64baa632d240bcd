import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { createLife } from '../../fakes/mortal.ts';
import { historyOf, pass, ruled } from './ruled-browser.ts';

/** More calls of ports than a look takes. */
const MOST = 400;

it('wakes up for every sign-out that it has written down, wherever the background is stopped', async () => {
  for (let diesAt = 1; diesAt < MOST; diesAt += 3) {
    const { world, tab, isAlive } = await ruled({ kind: 'last-tab' });
    world.browser.alarmAt = null;
    world.tabs.drop(tab.tabId);
    const life = createLife(diesAt, 'before');
    const { app } = world.start(life);
    await Promise.race([app.onChange(), life.died]);
    const isPlanned = JSON.stringify(world.disk.values.get('rules') ?? '').includes('beginsAt');
    expect(isPlanned && world.browser.alarmAt === null, `stopped at call ${diesAt}`).toBe(false);
    const next = world.start().app;
    await next.onWake();
    await pass(world, next, HOUR);
    expect([isAlive(), (await historyOf(next)).length], `stopped at call ${diesAt}`).toEqual([false, 1]);
    if (!life.dead) return;
  }
  throw new Error('A look takes more calls');
});

it('signs out once, wherever the background is stopped as the sign-out begins', async () => {
  for (const when of ['before', 'after'] as const)
    for (let diesAt = 1; diesAt < MOST; diesAt += 7) {
      const { world, app, tab, isAlive } = await ruled({ kind: 'last-tab' });
      world.tabs.drop(tab.tabId);
      await app.onChange();
      await pass(world, app, MINUTE - 1);
      world.clock.advance(1);
      const life = createLife(diesAt, when);
      const dying = world.start(life).app;
      await Promise.race([dying.onWake(), life.died]);
      const next = world.start().app;
      await next.onWake();
      await pass(world, next, HOUR);
      const runs = await historyOf(next);
      const at = `stopped ${when} call ${diesAt}`;
      expect([isAlive(), runs.length, runs[0]?.byRule], at).toEqual([false, 1, true]);
      const asked = world.server.arrivals.filter(({ why }) => why === 'sign-out');
      expect(asked.length, at).toBeLessThanOrEqual(2);
      if (!life.dead) break;
    }
});
