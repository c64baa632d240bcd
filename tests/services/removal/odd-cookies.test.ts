import { describe, expect, it } from 'vitest';
import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { remove } from './press-removal.ts';

const names = (world: World) => world.jar.names('0');
const odd = [cookie({ name: 'blank', path: '/with blank' }), cookie({ name: 'dots', path: '/./' }), cookie()];
const onDisk = cookie({ name: 'disk', domain: '', hostOnly: true, path: '/home/pages' });
const overviewOf = async (world: World) =>
  (await world.start().app.handlers['get-overview']({ type: 'get-overview' })).overview;

describe('cookies that are odd', () => {
  it('are named where the browser lets nobody remove them, and the others are gone and counted', async () => {
    const world = createWorld();
    for (const one of odd) world.jar.put(one, 'x');
    expect(await remove(world)).toMatchObject({
      outcome: { kind: 'removed-here-only', removedCookies: 1, remainingCookies: 2 },
      extra: { report: { stayed: ['blank', 'dots'] } },
    });
    expect(names(world)).toEqual(['blank', 'dots']);
  });

  it('are gone in a browser that takes every path', async () => {
    const world = createWorld();
    world.browser.name = 'firefox';
    for (const one of odd) world.jar.put(one, 'x');
    expect(await remove(world)).toMatchObject({
      outcome: { removedCookies: 3, remainingCookies: 0 },
      extra: { report: { stayed: [] } },
    });
  });

  it('count as removed though a page writes others meanwhile', async () => {
    const world = createWorld();
    world.jar.put(cookie(), 'x');
    const { remove: take } = world.jar;
    world.jar.remove = async (cookies) => {
      const here = await take(cookies);
      for (const name of ['new', 'newer']) world.jar.put(cookie({ name }), 'y');
      return here;
    };
    expect(await remove(world)).toMatchObject({
      outcome: { removedCookies: 1, remainingCookies: 2 },
      extra: { report: { stayed: ['new', 'newer'] } },
    });
  });
});

describe('a page from the disk, whose cookies have no host', () => {
  it('has a row of its own, and its cookies are removed', async () => {
    const world = createWorld();
    world.hostAccess.setEverySite('granted');
    world.jar.put(onDisk, 'x');
    world.jar.put({ ...onDisk, name: 'plain', looksRandom: false }, 'x');
    expect((await overviewOf(world)).otherSites).toMatchObject([{ siteName: '' }]);
    const reply = await remove(world, refOf(otherSiteId('')));
    expect(reply).toMatchObject({ outcome: { kind: 'removed-here-only', removedCookies: 2, remainingCookies: 0 } });
    expect([names(world), world.bugs]).toEqual([[], []]);
  });

  it('stops no other site: all are left, and it too', async () => {
    const world = createWorld();
    world.hostAccess.setEverySite('granted');
    world.jar.put(onDisk, 'x');
    world.jar.put(cookie({ domain: 'shop.example', hostOnly: true }), 'y');
    world.jar.put(cookie({ domain: 'xn--bcher-kva.example', hostOnly: true }), 'z');
    const sessions = (await overviewOf(world)).otherSites.map(({ ref }) => ref);
    expect(sessions).toHaveLength(3);
    for (const ref of sessions)
      expect(await remove(world, ref)).toMatchObject({ outcome: { removedCookies: 1, reason: 'site-not-told' } });
    expect(names(world)).toEqual([]);
  });
});
