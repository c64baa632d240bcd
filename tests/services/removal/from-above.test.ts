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

/** Somebody is signed in by a cookie of the whole domain; the page in front is at a host below it. */
function worldBelow() {
  const world = createWorld();
  world.hostAccess.setEverySite('missing');
  world.jar.put(cookie({ name: 'theme', domain: 'app.town.example', hostOnly: true }), 'light');
  world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: false }), 'a0123456789abcdef');
  return world;
}

it('removes it at a deeper host too, where the wider domain may be looked at', async () => {
  const world = worldBelow();
  const { outcome } = await remove(world, refOf('other:app.town.example'));
  expect(outcome).toMatchObject({ kind: 'removed-here-only', reason: 'site-not-told', removedCookies: 2 });
  expect(world.jar.everything()).toEqual([]);
});

it('does not say that anything is gone where the wider domain hides what it sends', async () => {
  const world = worldBelow();
  world.hostAccess.take('town.example');
  const { outcome } = await remove(world, refOf('other:app.town.example'));
  expect(outcome).toMatchObject({ kind: 'could-not-tell', reason: 'access-missing' });
});
