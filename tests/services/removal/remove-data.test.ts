import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';
import { inShort } from '../run-to-end.ts';
import { remove, session } from './press-removal.ts';

describe('removing data here', () => {
  it("removes the site's cookies in that store only, sends the site nothing, and says so", async () => {
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

  it('says that there was no sign-in if there was none', async () => {
    const world = createWorld();
    world.jar.put(cookie({ name: 'theme', looksRandom: false }), 'dark');
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

  it("removes a sign-in inside another site, and leaves the site's own sign-in alone", async () => {
    const world = createWorld();
    const partition = { topLevelSite: 'https://news.example' };
    world.server.signIn('claude');
    world.server.signIn('claude', { partition });
    await remove(world, refOf('claude', { partition }));
    expect(world.jar.everything().every(({ cookie: one }) => one.partition === null)).toBe(true);
    expect(world.jar.names('0')).toHaveLength(9);
  });

  it('takes the cookies and ends where the browser does not let go of what else is stored', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.siteData.remove = async () => {
      throw new Error('refused');
    };
    const reply = await remove(world);
    expect(reply).toMatchObject({ result: 'run-ended', outcome: { kind: 'removed-here-only', removedCookies: 9 } });
    expect(world.jar.names('0')).toEqual([]);
    expect(world.bugs.map(({ where }) => where)).toEqual(['removing stored data']);
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
      const { outcome, overview } = await remove(world);
      expect(outcome?.kind).not.toBe('removed-here-only');
      expect(overview.history[0]).toMatchObject({ outcome, removedCookies: 0 });
    },
  );
});

describe('data that cannot be read any more during a removal', () => {
  const breaking = (storeId: string): readonly [string, (world: World) => void][] => [
    ['before the cookies go', (world) => (world.siteData.remove = async () => void world.jar.unreadable.add(storeId))],
    [
      'just after the cookies went',
      (world) => {
        const { remove: removeCookies } = world.jar;
        world.jar.remove = async (cookies) => {
          const here = await removeCookies.call(world.jar, cookies);
          world.jar.unreadable.add(storeId);
          return here;
        };
      },
    ],
  ];

  it.each(breaking('0'))('is not said to be gone: a store, %s', async (_when, breakDown) => {
    const world = createWorld();
    world.server.signIn('claude');
    breakDown(world);
    const reply = await remove(world);
    expect([inShort(reply.outcome), reply.extra]).toEqual(['could-not-tell cookies-unreadable', null]);
  });

  it.each([...breaking('0'), ...breaking(container.id)])(
    'is not said to be gone: one of all stores, %s',
    async (_when, breakDown) => {
      const world = createWorld();
      for (const storeId of ['0', container.id]) world.server.signIn('claude', { storeId });
      breakDown(world);
      const reply = await remove(world, session, { allStores: true });
      expect(inShort(reply.outcome)).toBe('could-not-tell cookies-unreadable');
    },
  );

  it('is counted by what is read again: cookies of a store that could not be read for a moment', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.put(cookie({ storeId: container.id }), 'x');
    const { remove: removeCookies } = world.jar;
    world.siteData.remove = async (_site, { id }) => void (id === container.id && world.jar.unreadable.add(id));
    world.jar.remove = async (cookies) => {
      const here = await removeCookies.call(world.jar, cookies);
      world.jar.unreadable.clear();
      return here;
    };
    expect((await remove(world, session, { allStores: true })).outcome).toMatchObject({
      removedCookies: 10,
      remainingCookies: 0,
    });
  });

  it('is not said to be gone: a site whose access was taken away', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.siteData.remove = async () => world.hostAccess.take('claude.ai');
    expect(inShort((await remove(world)).outcome)).toBe('could-not-tell access-missing');
  });
});
