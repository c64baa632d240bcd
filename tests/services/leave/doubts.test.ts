import { expect, it } from 'vitest';
import { countDoubts, findDoubts } from '../../../components/leave/doubts/find-doubts.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';
import { overviewOf } from './to-end.ts';

const VALUE = 'a0123456789abcdef';

async function look(world: ReturnType<typeof createWorld>) {
  const overview = await overviewOf(world.start().app);
  return findDoubts(overview.leave, overview);
}

it('names the open pages of sites without cookies, but only while every site may be looked at', async () => {
  const world = createWorld();
  world.tabs.show('https://town.example/inbox', '0');
  expect((await look(world)).openSites).toEqual([]);
  world.hostAccess.setEverySite('granted');
  expect((await look(world)).openSites).toMatchObject([
    { siteName: 'town.example', origin: 'https://town.example', tabIds: [1] },
  ]);
});

it('names a short value at a site without a definition as a site that may know the person', async () => {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  for (const [name, value] of [
    ['login', 'student42'],
    ['theme', 'night'],
  ] as const)
    world.jar.put(
      cookie({ name, domain: 'school.example', hostOnly: true, httpOnly: false, looksRandom: false }),
      value,
    );
  const { otherSites } = await overviewOf(world.start().app);
  expect(otherSites.map(({ siteName }) => siteName)).toEqual(['school.example']);
  expect(JSON.stringify(otherSites)).not.toContain('student42');
});

it('names cookies of a known site that its definition does not judge, without a look at all sites', async () => {
  const world = createWorld();
  world.jar.put(cookie({ name: 'sessionKeyV3' }), VALUE);
  expect(await look(world)).toMatchObject({ unaccounted: [{ siteName: 'Claude', cookieNames: ['sessionKeyV3'] }] });
});

it('names the stored sign-in of a site without an open page, until its data is removed', async () => {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const { app } = world.start();
  const origin = 'https://chat.example';
  const storage = [{ area: 'local', key: 'access_token', origin }] as const;
  const named = { origin, registrableDomain: 'chat.example', name: 'Chat' };
  const draft = { ...named, cookies: [], storage, way: null, otherWays: [], rest: 'goes' as const };
  await app.handlers['save-site']({ type: 'save-site', draft });
  const session = refOf('own:chat.example');
  const unaccounted = async () => (await overviewOf(app)).unaccounted;
  const doubt = [{ ref: session, siteName: 'Chat', cookieNames: ['access_token'] }];
  expect(await unaccounted()).toMatchObject(doubt);
  const { tabId } = world.tabs.show(`${origin}/`, '0');
  expect(await unaccounted()).toEqual([]);
  world.tabs.drop(tabId);
  await app.handlers['remove-data']({ type: 'remove-data', session, allStores: false, trustedDevice: false });
  expect(await unaccounted()).toEqual([]);
  world.clock.advance(HOUR);
  expect(await unaccounted()).toMatchObject(doubt);
});

it('names the sign-in of another application of a host, and removes it without what the row does not name', async () => {
  const authCookies = claude.authCookies.map((auth) => ({ ...auth, paths: ['/alpha'] }));
  const world = createWorld({ sites: [{ ...claude, authCookies }] });
  world.jar.put(cookie({ path: '/beta' }), VALUE);
  world.jar.put(cookie({ name: 'theme', path: '/beta', looksRandom: false }), 'dark');
  const { app } = world.start();
  const names = async () => (await overviewOf(app)).unaccounted.map(({ cookieNames }) => cookieNames);
  expect(await names()).toEqual([['sessionKey']]);
  const wish = { session: refOf('claude'), allStores: false, trustedDevice: false, places: 'named' } as const;
  await app.handlers['remove-data']({ type: 'remove-data', ...wish });
  expect(await names()).toEqual([]);
  expect(world.jar.names('0')).toEqual(['theme']);
});

it('counts a doubt while containers may exist that were not looked at', async () => {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  expect(countDoubts(await look(world))).toBe(0);
  world.jar.hide(container.id);
  expect(countDoubts(await look(world))).toBe(1);
});

it('closes the open page of an unknown site on a press, and removes its data though it left no cookie', async () => {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  world.tabs.show('https://town.example/inbox', '0');
  const { app } = world.start();
  const session = refOf('other:town.example');
  expect((await app.handlers['close-tabs']({ type: 'close-tabs', session })).result).toBe('tabs-closed');
  const removed = await app.handlers['remove-data']({
    type: 'remove-data',
    session,
    allStores: false,
    trustedDevice: false,
  });
  expect([removed.result, removed.overview.openSites]).toEqual(['run-ended', []]);
});
