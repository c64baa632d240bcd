import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { remove } from './press-removal.ts';

it('leaves the host-only sign-in of the wider domain, which is never sent to the page of an unknown site', async () => {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  world.jar.put(cookie({ name: 'theme', domain: 'shop.town.example', hostOnly: true }), 'light');
  world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: false }), 'a0123456789abcdef');
  // of the neighbour at the bare domain: the same name, for that host alone
  world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: true }), 'b0123456789abcdef');
  await remove(world, refOf('other:shop.town.example'));
  const left = world.jar.everything().map(({ cookie: { domain, hostOnly, name } }) => ({ domain, hostOnly, name }));
  expect(left).toEqual([{ domain: 'town.example', hostOnly: true, name: 'session' }]);
});
