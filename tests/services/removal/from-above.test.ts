import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { remove } from './press-removal.ts';

it('removes the sign-in that stands at the whole domain of an unknown site, before it says that it is gone', async () => {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  world.jar.put(cookie({ name: 'theme', domain: 'www.town.example', hostOnly: true }), 'light');
  world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: false }), 'a0123456789abcdef');
  world.jar.put(cookie({ name: 'prefs', domain: 'town.example', hostOnly: true }), 'wide');
  const { outcome } = await remove(world, refOf('other:www.town.example'));
  expect(outcome?.kind).toBe('removed-here-only');
  const { cookies } = await world.jar.list(await world.jar.openStores());
  const left = cookies.map(({ domain, hostOnly, name }) => ({ domain, hostOnly, name }));
  expect(left).toEqual([{ domain: 'town.example', hostOnly: true, name: 'prefs' }]);
});
