import { expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { remove, session } from './press-removal.ts';

/** Somebody signs in while the site's stored data is removed and its tabs close, which takes seconds. */
function worldWithNext() {
  const world = createWorld();
  const { remove: really } = world.siteData;
  const next: string[] = [];
  world.siteData.remove = async (...site) => {
    await really.call(world.siteData, ...site);
    if (next.length === 0) next.push(world.server.signIn('claude'));
  };
  return { world, next };
}

const sessionKey = (world: ReturnType<typeof createWorld>) =>
  world.jar.everything().find(({ cookie }) => cookie.name === 'sessionKey')?.value;

it('a removal leaves the sign-in alone that was made while it worked', async () => {
  const { world, next } = worldWithNext();
  world.server.signIn('claude');
  const { outcome } = await remove(world);
  expect(outcome?.kind).toBe('removed-here-only');
  expect(sessionKey(world)).toBe(next[0]);
  expect(outcome).toMatchObject({ remainingCookies: expect.toSatisfy((left: number) => left > 0) });
});

it('also where nobody was signed in when it began', async () => {
  const { world, next } = worldWithNext();
  await remove(world);
  expect(sessionKey(world)).toBe(next[0]);
});

it('also at another application of the host, and says that it may be a sign-in', async () => {
  const authCookies = claude.authCookies.map((auth) => ({ ...auth, paths: ['/alpha'] }));
  const world = createWorld({ sites: [{ ...claude, authCookies }] });
  const there = (path: string) => world.jar.put(cookie({ path }), 'a0123456789abcdef');
  there('/beta');
  const { remove: really } = world.siteData;
  world.siteData.remove = async (...site) => {
    await really.call(world.siteData, ...site);
    there('/gamma');
  };
  const { extra, outcome } = await remove(world, session, { places: 'named' });
  expect(world.jar.everything().map(({ cookie: { path } }) => path)).toEqual(['/gamma']);
  expect(outcome).toMatchObject({ reason: 'site-not-told', removedCookies: 1, remainingCookies: 1 });
  expect(extra).toMatchObject({ report: { stayed: ['sessionKey'] } });
});
