import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { news, remove, session, trusting } from './press-removal.ts';

describe('removing more, or less', () => {
  it('keeps a trusted device, unless its tick is set', async () => {
    for (const trustedDevice of [false, true]) {
      const world = createWorld({ sites: [trusting] });
      world.server.signIn('claude');
      world.jar.put(cookie({ name: 'trusted_device' }), 'x');
      const reply = await remove(world, session, { trustedDevice });
      expect([world.jar.names('0'), reply.outcome]).toMatchObject([
        trustedDevice ? [] : ['trusted_device'],
        { removedCookies: trustedDevice ? 10 : 9, remainingCookies: 0 },
      ]);
      expect(reply.extra).toMatchObject({
        report: {
          removed: { trustedDevice: ['trusted_device'] },
          left: { cookies: 0, trustedDevice: trustedDevice ? [] : ['trusted_device'] },
        },
      });
    }
  });

  it('leaves other stores untouched, unless their tick is set', async () => {
    for (const allStores of [false, true]) {
      const world = createWorld();
      for (const storeId of ['0', '1', container.id]) world.server.signIn('claude', { storeId });
      world.jar.put(cookie({ domain: 'platform.claude.com', storeId: container.id }), 'x');
      const reply = await remove(world, session, { allStores });
      expect(reply.outcome).toMatchObject({ removedCookies: allStores ? 27 : 9, remainingCookies: 0 });
      expect(world.jar.names('1')).toHaveLength(allStores ? 0 : 9);
      expect(world.jar.everything().filter(({ cookie: { domain } }) => domain === 'platform.claude.com')).toHaveLength(
        1,
      );
      expect(world.siteData.removed.map(({ storeId }) => storeId).sort()).toEqual(
        allStores ? ['0', '1', container.id].sort() : ['0'],
      );
    }
  });

  it("removes every partition for the site's own row", async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.put(cookie({ partition: news }), 'framed');
    world.jar.put(cookie({ partition: { topLevelSite: 'https://claude.ai' } }), 'own');
    expect((await remove(world)).outcome).toMatchObject({ removedCookies: 11 });
    expect(world.jar.names('0')).toEqual([]);
  });

  it('removes only that partition, and no storage, for a row inside another site, also in every store', async () => {
    const world = createWorld();
    for (const storeId of ['0', container.id]) {
      world.server.signIn('claude', { storeId });
      world.server.signIn('claude', { storeId, partition: news });
    }
    await remove(world, refOf('claude', { partition: news }), { allStores: true });
    expect(world.jar.everything().some(({ cookie: { partition } }) => partition !== null)).toBe(false);
    expect([world.jar.names('0').length, world.jar.names(container.id).length, world.siteData.removed]).toEqual([
      9,
      9,
      [],
    ]);
  });

  it('removes storage before cookies, and reads again afterwards', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.siteData.counts = { localStorage: 4, sessionStorage: 1, databases: 2, caches: 0, serviceWorkers: 1 };
    const { remove: removeStorage } = world.siteData;
    let cookiesThen = 0;
    world.siteData.remove = async function (site, store) {
      cookiesThen = world.jar.names('0').length;
      await removeStorage.call(this, site, store);
    };
    const reply = await remove(world);
    expect(cookiesThen).toBe(9);
    expect(reply.extra).toMatchObject({
      kind: 'removed',
      report: { removed: { cookies: 9, localStorage: 4 }, left: { cookies: 0, localStorage: 0 } },
    });
  });

  it('counts what is left in any of the stores', async () => {
    const world = createWorld();
    for (const storeId of ['0', container.id]) world.server.signIn('claude', { storeId });
    world.jar.stuck.add('sessionKey');
    expect((await remove(world, session, { allStores: true })).outcome).toMatchObject({
      removedCookies: 16,
      remainingCookies: 2,
    });
  });

  it('removes nothing and reports nothing if access is missing', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.hostAccess.take('claude.ai');
    const reply = await remove(world, session, { allStores: true, trustedDevice: true });
    expect([reply.extra, inShort(reply.outcome), world.siteData.removed, world.jar.names('0').length]).toEqual([
      null,
      'could-not-tell access-missing',
      [],
      9,
    ]);
  });

  it('records a removal in this browser only', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const [shown] = (await remove(world)).overview.runs;
    expect(shown).toMatchObject({ scope: 'this-browser', phase: 'ended', attempts: [], removedCookies: 9 });
  });

  it('keeps the records of earlier sign-outs of the same session', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const worker = world.start();
    const { id } = await signOut(worker, session);
    await remove(world);
    expect((await worker.records.list()).runs.map((run) => run.id)).toContain(id);
  });
});
