import { describe, expect, it } from 'vitest';
import { countItems } from '../../../utils/core/leave/leave-run.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';
import { toEnd } from '../leave/to-end.ts';
import { remove } from './press-removal.ts';

/** A world in which something happens just after the cookies were removed, before they are counted. */
function worldWith(happens: (world: ReturnType<typeof createWorld>) => void) {
  const world = createWorld();
  world.server.signIn('claude');
  const { remove: really } = world.jar;
  world.jar.remove = async (cookies) => {
    const here = await really(cookies.slice(1));
    happens(world);
    return here;
  };
  return world;
}

const losses = {
  'access to the site is taken back': (world: ReturnType<typeof createWorld>) => world.hostAccess.take('claude.ai'),
  'the store cannot be read': (world: ReturnType<typeof createWorld>) => void world.jar.unreadable.add('0'),
};

describe.each(Object.entries(losses))('where %s at the moment of counting', (_what, happens) => {
  it('a removal claims nothing as gone', async () => {
    const { outcome, extra } = await remove(worldWith(happens));
    expect([outcome?.kind, extra]).toEqual(['could-not-tell', null]);
  });

  it.each(['claude', 'other:town.example'])('a leave run claims nothing of %s as gone', async (siteId) => {
    const world = worldWith((one) => {
      happens(one);
      one.hostAccess.take('town.example');
    });
    world.hostAccess.setEverySite('granted');
    world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: true }), 'a0123456789abcdef');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf(siteId)], clearing: 'unwanted' });
    const { leave } = await toEnd(app);
    expect(countItems(leave?.items ?? [])).toEqual({ dark: 0, removed: 0, left: 1 });
  });
});

it('"All stores" counts a store that could not be read as not gone', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  world.jar.unreadable.add(container.id);
  expect((await remove(world, undefined, { allStores: true })).outcome).toMatchObject({
    kind: 'could-not-tell',
    reason: 'cookies-unreadable',
  });
});
