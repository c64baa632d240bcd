import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { createLife } from '../../fakes/mortal.ts';
import { historyOf, pass, ruled } from './ruled-browser.ts';

it.each([0, 2 * MINUTE])(
  'a rule does not ask the site twice where the worker is stopped and the clock goes back %d ms',
  async (back) => {
    const { world, app, tab } = await ruled({ kind: 'last-tab' });
    Object.assign(world.server.faults, { page: 'forbidden', background: 'forbidden', visit: 'forbidden' });
    world.tabs.drop(tab.tabId);
    await app.onChange();
    await pass(world, app, MINUTE - 1);
    world.clock.advance(1);
    let isBack = false;
    const life = createLife(Number.POSITIVE_INFINITY, 'after', (_call, when) => {
      if (when !== 'after') return;
      if (!isBack && /"begun"/.test(JSON.stringify(world.disk.values.get('rules') ?? ''))) {
        isBack = true;
        world.clock.set(world.clock.now() - back);
      }
      if (!/"phase":"ended"/.test(JSON.stringify(world.disk.values.get('runs') ?? ''))) return;
      life.dead = true;
      life.die();
    });
    void world.start(life).app.onWake();
    await life.died;
    const asked = () => world.server.arrivals.filter(({ why }) => why === 'sign-out').length;
    const before = asked();
    const next = world.start().app;
    await next.onWake();
    await pass(world, next, HOUR);
    expect([asked() - before, (await historyOf(next)).length]).toEqual([0, 1]);
  },
);
