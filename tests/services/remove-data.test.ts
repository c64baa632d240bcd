import { describe, expect, it } from 'vitest';
import type { RemovalWish } from '../../utils/core/removal/removal.ts';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { DAY } from '../../utils/core/time.ts';
import { claude } from '../../utils/sites/claude.ts';
import { cookie } from '../fakes/cookie.ts';
import { NOON } from '../fakes/fake-clock.ts';
import { createWorld, refOf, type World } from '../fakes/fake-world.ts';
import { container } from '../fakes/stores.ts';
import { inShort } from './run-to-end.ts';

const session = refOf('claude');
const trusting: SiteDefinition = { ...claude, trustedDeviceCookies: ['trusted_device'] };
const news = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };
const remove = (world: World, ref = session, wish: Partial<RemovalWish> = {}) =>
  world.start().app.handlers['remove-data']({
    type: 'remove-data',
    session: ref,
    allStores: false,
    trustedDevice: false,
    ...wish,
  });
const plan = async (world: World, ref = session) =>
  (await world.start().app.handlers['plan-removal']({ type: 'plan-removal', session: ref })).extra;

describe('removing data here', () => {
  it("removes the site's cookies in that store alone, asks the site nothing, and says so", async () => {
    const world = createWorld();
    const [token] = [
      world.server.signIn('claude'),
      world.server.signIn('claude', { storeId: container.id }),
      world.server.signIn('claude-console'),
    ];
    const reply = await remove(world);
    expect(reply).toMatchObject({
      result: 'run-ended',
      outcome: {
        kind: 'removed-here-only',
        reason: 'site-not-told',
        worksUntil: NOON + 28 * DAY,
        removedCookies: 9,
        remainingCookies: 0,
      },
    });
    expect(world.server.arrivals).toEqual([]);
    expect(world.server.isAlive(token)).toBe(true);
    expect(world.jar.names('0')).toEqual(['sessionKey']);
    expect(world.jar.names(container.id)).toHaveLength(9);
  });

  it('says that there was no sign-in where there was none', async () => {
    const world = createWorld();
    world.jar.put(cookie({ name: 'theme' }), 'dark');
    expect((await remove(world)).outcome).toMatchObject({ reason: 'no-sign-in', worksUntil: null, removedCookies: 1 });
  });

  it('counts what could not be removed, and shows that beside the session that stays', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.stuck.add('sessionKey');
    const reply = await remove(world);
    expect(reply.outcome).toMatchObject({ removedCookies: 8, remainingCookies: 1 });
    expect([reply.overview.sessions.length, reply.overview.runs.length]).toEqual([1, 1]);
  });

  it("removes a sign-in inside another site, and leaves the site's own alone", async () => {
    const world = createWorld();
    const partition = { topLevelSite: 'https://news.example' };
    world.server.signIn('claude');
    world.server.signIn('claude', { partition });
    await remove(world, refOf('claude', { partition }));
    expect(world.jar.everything().every(({ cookie: one }) => one.partition === null)).toBe(true);
    expect(world.jar.names('0')).toHaveLength(9);
  });

  it('has nothing to do for a site that it does not know', async () => {
    expect((await remove(createWorld(), refOf('nowhere'))).result).toBe('nothing-to-do');
  });

  it.each(['a store that cannot be read', 'hidden cookies'])(
    'does not claim to have removed anything of %s',
    async (what) => {
      const world = createWorld();
      world.server.signIn('claude');
      if (what === 'hidden cookies') world.hostAccess.take('claude.ai');
      else world.jar.unreadable.add('0');
      expect((await remove(world)).outcome?.kind).not.toBe('removed-here-only');
    },
  );
});

describe('what cannot be read any more in the middle of a removal', () => {
  const breaking = (storeId: string): readonly [string, (world: World) => void][] => [
    ['before the cookies go', (world) => (world.siteData.remove = async () => void world.jar.unreadable.add(storeId))],
    [
      'just after the cookies went',
      (world) => {
        const { remove: removeCookies } = world.jar;
        world.jar.remove = async (cookies) => {
          await removeCookies.call(world.jar, cookies);
          world.jar.unreadable.add(storeId);
        };
      },
    ],
  ];

  it.each(breaking('0'))('is not called gone: a store, %s', async (_when, breakDown) => {
    const world = createWorld();
    world.server.signIn('claude');
    breakDown(world);
    const reply = await remove(world);
    expect([inShort(reply.outcome), reply.extra]).toEqual(['could-not-tell cookies-unreadable', null]);
  });

  it.each([...breaking('0'), ...breaking(container.id)])(
    'is not called gone: one of all stores, %s',
    async (_when, breakDown) => {
      const world = createWorld();
      for (const storeId of ['0', container.id]) world.server.signIn('claude', { storeId });
      breakDown(world);
      const reply = await remove(world, session, { allStores: true });
      expect(inShort(reply.outcome)).toBe('could-not-tell cookies-unreadable');
    },
  );

  it('is not called gone: a site that may not be looked at any longer', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.siteData.remove = async () => world.hostAccess.take('claude.ai');
    expect(inShort((await remove(world)).outcome)).toBe('could-not-tell access-missing');
  });
});

describe('planning a removal', () => {
  it('counts what stands here, removes nothing, asks the site nothing', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.put(cookie({ partition: news }), 'framed');
    world.siteData.counts = { localStorage: 4, sessionStorage: 1, databases: 2, caches: 0, serviceWorkers: 1 };
    expect(await plan(world)).toEqual({
      kind: 'removal-plan',
      plan: {
        cookies: 9,
        partitionedCookies: 1,
        localStorage: 4,
        sessionStorage: 1,
        databases: 2,
        caches: 0,
        serviceWorkers: 1,
        trustedDevice: [],
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

  it('says "unknown" of what only a page could tell, never none', async () => {
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

  it('has nothing to plan for a site that it does not know', async () => {
    expect(await plan(createWorld(), refOf('nowhere'))).toBeNull();
  });
});

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

  it("takes every partition for the site's own row", async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.put(cookie({ partition: news }), 'framed');
    world.jar.put(cookie({ partition: { topLevelSite: 'https://claude.ai' } }), 'own');
    expect((await remove(world)).outcome).toMatchObject({ removedCookies: 11 });
    expect(world.jar.names('0')).toEqual([]);
  });

  it('takes for a row inside another site that partition alone, and no storage, in every store too', async () => {
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

  it('takes storage before cookies, and reads again afterwards', async () => {
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

  it('removes nothing and reports nothing where it may not look', async () => {
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

  it('leaves a record of this browser alone', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const [shown] = (await remove(world)).overview.runs;
    expect(shown).toMatchObject({ scope: 'this-browser', phase: 'ended', attempts: [], removedCookies: 9 });
  });
});

describe('closing tabs', () => {
  const close = (world: World, app = world.start().app) => app.handlers['close-tabs']({ type: 'close-tabs', session });

  it.each<[string, readonly { usable?: boolean; unsent?: boolean | 'unknown' }[], string, number]>([
    ['quiet tabs', [{}, {}], 'tabs-closed', 0],
    ['sleeping tabs, which cannot be asked', [{ usable: false, unsent: 'unknown' }], 'tabs-closed', 0],
    ['quiet tabs, but none with unsent text', [{}, { unsent: true }], 'some-tabs-stay', 1],
    ['none that cannot say whether it holds unsent text', [{ unsent: 'unknown' }], 'some-tabs-stay', 1],
    ['nothing where nothing is open', [], 'nothing-to-do', 0],
  ])('closes %s', async (_what, tabs, result, stay) => {
    const world = createWorld();
    for (const tab of tabs) world.tabs.show('https://claude.ai/', '0', tab);
    expect((await close(world)).result).toBe(result);
    expect(world.tabs.all()).toHaveLength(stay);
  });

  it('says that a tab stays which the browser did not close', async () => {
    const world = createWorld();
    world.tabs.show('https://claude.ai/', '0');
    world.tabs.close = async () => {};
    expect((await close(world)).result).toBe('some-tabs-stay');
  });

  it('writes down which tabs still wait after a sign-out', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const [writing, mute] = [
      world.tabs.show('https://claude.ai/a', '0', { unsent: true }),
      world.tabs.show('https://claude.ai/b', '0', { unsent: 'unknown' }),
    ];
    const { app } = world.start();
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    writing.unsent = false;
    const reply = await close(world, app);
    expect([reply.result, reply.overview.runs[0]?.unsentTabs]).toEqual(['some-tabs-stay', [mute.tabId]]);
  });
});

describe('tabs and pages', () => {
  it("reloads and closes the site's tabs of that store, and no others", async () => {
    const world = createWorld();
    const [mine, other] = [
      world.tabs.show('https://claude.ai/', '0'),
      world.tabs.show('https://claude.ai/', container.id),
    ];
    const { app } = world.start();
    expect((await app.handlers['reload-tabs']({ type: 'reload-tabs', session })).result).toBe('tabs-reloaded');
    expect([mine.reloads, other.reloads]).toEqual([1, 0]);
    expect((await app.handlers['close-tabs']({ type: 'close-tabs', session })).result).toBe('tabs-closed');
    expect(world.tabs.all()).toEqual([other]);
    expect((await app.handlers['close-tabs']({ type: 'close-tabs', session })).result).toBe('nothing-to-do');
  });

  it('forgets which tabs had unsent text once they were reloaded', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.tabs.show('https://claude.ai/', '0', { unsent: true });
    const { app } = world.start();
    expect(
      (await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' })).overview.runs[0]
        ?.unsentTabs,
    ).toEqual([1]);
    expect((await app.handlers['reload-tabs']({ type: 'reload-tabs', session })).overview.runs[0]?.unsentTabs).toEqual(
      [],
    );
  });

  it("opens a page of the site in the session's store, and none that the site does not have", async () => {
    const world = createWorld();
    const { app } = world.start();
    expect(
      (
        await app.handlers['open-page']({
          type: 'open-page',
          session: refOf('claude', { storeId: container.id }),
          page: 'login',
        })
      ).result,
    ).toBe('page-opened');
    expect(world.tabs.all()).toMatchObject([{ url: 'https://claude.ai/login', storeId: container.id }]);
    expect(
      (await app.handlers['open-page']({ type: 'open-page', session: refOf('character-ai'), page: 'help' })).result,
    ).toBe('nothing-to-do');
  });
});
