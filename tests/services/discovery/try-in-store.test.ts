import { expect, it } from 'vitest';
import { container, privateStore } from '../../fakes/samples/stores.ts';
import { atWiki, draft, tellingPage } from './try-wiki.ts';

it.each([
  [container, null],
  [privateStore, { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null }],
])(
  'a try in a store that is gone asks nothing, and touches no sign-in of another store: %j',
  async (store, outcome) => {
    const { token, world } = atWiki({ answers: tellingPage });
    world.jar.open(store);
    world.jar.close(store.id);
    const before = world.jar.names('0');
    const { handlers } = world.start().app;
    const reply = await handlers['try-site']({ type: 'try-site', draft, storeId: store.id });
    expect(reply.outcome).toEqual(outcome);
    expect(world.server.arrivals).toEqual([]);
    expect([world.server.isAlive(token), world.jar.names('0')]).toEqual([true, before]);
  },
);

it('a watch of a store sees no tab of another one', async () => {
  const { world } = atWiki({ answers: tellingPage });
  world.jar.open(container);
  const { handlers } = world.start().app;
  const watching = async (storeId: string) =>
    (await handlers['watch-sign-out']({ type: 'watch-sign-out', draft, storeId })).overview.watch;
  expect(await watching(container.id)).toMatchObject({ ref: { storeId: container.id }, tab: 'none' });
  expect(await watching('0')).toMatchObject({ ref: { storeId: '0' }, tab: 'open' });
});
