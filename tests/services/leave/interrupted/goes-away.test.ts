import { expect, it } from 'vitest';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { createTrap } from '../../../fakes/trapped.ts';
import { toEnd } from '../to-end.ts';

const HOME = 'https://claude.ai/';

/** Leaves one site, from which something is taken away just before, or just after, this call of a port. */
async function leave(storeId: string, at: number, when: 'before' | 'after', takeAway: (world: World) => void) {
  const world = createWorld();
  const ref = refOf('claude', { storeId });
  const token = world.server.signIn('claude', { storeId });
  world.tabs.show(HOME, storeId);
  world.tabs.show(`${HOME}new`, storeId);
  const trap = createTrap(Number.POSITIVE_INFINITY, 'before', (call, moment) => {
    if (call === at && moment === when) takeAway(world);
  });
  const { app } = world.start(createLife(Number.POSITIVE_INFINITY, 'before'), trap);
  const before = trap.calls;
  await app.handlers.leave({ type: 'leave', sessions: [ref], clearing: 'unwanted' });
  const { leave: run } = await toEnd(app);
  return { run, isAlive: world.server.isAlive(token), calls: trap.calls - before, bugs: world.bugs };
}

it.each<[string, string, (world: World) => void]>([
  ['access to the site', '0', ({ hostAccess }) => hostAccess.take('claude.ai')],
  ['the container', container.id, ({ jar }) => jar.close(container.id)],
  ['a tab', '0', ({ tabs }) => tabs.drop(tabs.all()[0]?.tabId ?? 0)],
  ['every tab', '0', ({ tabs }) => [...tabs.all()].map(({ tabId }) => tabs.drop(tabId))],
])(
  'keeps what was ticked on the receipt with a true word, at whatever step %s goes away',
  async (_what, storeId, takeAway) => {
    const { calls } = await leave(storeId, 0, 'before', () => {});
    expect(calls).toBeGreaterThan(10);
    for (const at of [1, 2, 3, 5, 8, 11, 15, 20, 26, 33].filter((one) => one <= calls)) {
      for (const when of ['before', 'after'] as const) {
        const { run, isAlive } = await leave(storeId, at, when, takeAway);
        if (run?.items.length === 0) expect([at, when, run.items.length]).toEqual([at, when, 1]);
        const [item] = run?.items ?? [];
        expect([at, when, item?.step]).toEqual([at, when, 'done']);
        if (isAlive)
          expect([at, when, item?.outcome?.kind]).toEqual([at, when, expect.not.stringMatching(/signed-out/)]);
      }
    }
  },
);
