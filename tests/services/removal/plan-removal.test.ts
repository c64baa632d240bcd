import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';
import { news, plan, trusting } from './press-removal.ts';

describe('planning a removal', () => {
  it('counts what is here, removes nothing, and sends the site nothing', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.put(cookie({ partition: news }), 'framed');
    world.siteData.counts = { localStorage: 4, sessionStorage: 1, databases: 2, caches: 0, serviceWorkers: 1 };
    expect(await plan(world)).toEqual({
      kind: 'removal-plan',
      plan: {
        places: 'own',
        cookies: 9,
        partitionedCookies: 1,
        localStorage: 4,
        sessionStorage: 1,
        databases: 2,
        caches: 0,
        serviceWorkers: 1,
        trustedDevice: [],
        neighbours: [],
        otherStores: [],
        storage: 'by-browser',
      },
    });
    expect([world.jar.names('0').length, world.siteData.removed, world.server.arrivals, world.disk.writes]).toEqual([
      10,
      [],
      [],
      [],
    ]);
  });

  it('says "unknown" about what only a page could count, never "none"', async () => {
    expect(await plan(createWorld())).toMatchObject({
      plan: {
        cookies: 0,
        localStorage: null,
        sessionStorage: null,
        databases: null,
        caches: null,
        serviceWorkers: null,
      },
    });
  });

  it.each(['by-browser', 'by-page', 'not-from-here', 'permission-missing'] as const)(
    'says how storage can be removed: %s',
    async (storage) => {
      const world = createWorld();
      world.siteData.storage = storage;
      expect(await plan(world)).toMatchObject({ plan: { storage } });
    },
  );

  it('names a trusted device once, and does not count it', async () => {
    const world = createWorld({ sites: [trusting] });
    world.jar.put(cookie({ name: 'trusted_device' }), 'x');
    world.jar.put(cookie({ name: 'trusted_device', hostOnly: true }), 'y');
    world.jar.put(cookie({ name: 'theme' }), 'dark');
    expect(await plan(world)).toMatchObject({ plan: { cookies: 1, trustedDevice: ['trusted_device'] } });
  });

  it('names other stores that hold something of the site, and no others', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: container.id });
    world.jar.put(cookie({ domain: 'platform.claude.com', storeId: '1' }), 'x');
    expect(await plan(world)).toMatchObject({ plan: { cookies: 0, otherStores: [container.id] } });
  });

  it('plans nothing for a site that it does not know', async () => {
    expect(await plan(createWorld(), refOf('nowhere'))).toBeNull();
  });
});
