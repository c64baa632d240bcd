import { describe, expect, it } from 'vitest';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { FORMER, formerCookie } from '../../fakes/samples/former-address.ts';
import { container } from '../../fakes/samples/stores.ts';
import { remove } from './press-removal.ts';

const session = refOf('claude-console');

/** While the cookies go, access to the former host goes too: those there stay. */
function losesFormer(world: World): void {
  world.jar.remove = async () => {
    world.hostAccess.take(FORMER);
    return [];
  };
}

describe('a removal of a sign-in at a former address', () => {
  it('claims nothing as gone when that host is hidden at the moment of counting', async () => {
    const world = createWorld();
    world.jar.put(formerCookie, 'secret');
    losesFormer(world);
    const { outcome, extra } = await remove(world, session);
    expect(outcome).toMatchObject({ kind: 'could-not-tell', reason: 'access-missing' });
    expect(extra).toBeNull();
  });

  it('claims nothing as gone where another store has it', async () => {
    const world = createWorld();
    world.server.signIn('claude-console');
    world.jar.put({ ...formerCookie, storeId: container.id }, 'secret');
    const { remove: really } = world.jar;
    world.jar.remove = (cookies) => {
      if (cookies.some(({ storeId }) => storeId === container.id)) losesFormer(world);
      return cookies.some(({ storeId }) => storeId === container.id) ? world.jar.remove(cookies) : really(cookies);
    };
    expect((await remove(world, session, { allStores: true })).outcome?.kind).toBe('could-not-tell');
  });

  it('takes after an interruption what it can, and says that it cannot see the rest', async () => {
    const world = createWorld();
    const { remove: really } = world.jar;
    world.jar.put(formerCookie, 'secret');
    world.jar.put(cookie({ name: 'lastActiveOrg', domain: 'platform.claude.com', hostOnly: true }), 'secret');
    const run = new Promise<void>((stopped) => {
      world.jar.remove = () => {
        stopped();
        return new Promise(() => {}); // the worker is stopped here
      };
    });
    void remove(world, session);
    await run;
    world.jar.remove = really;
    world.hostAccess.take(FORMER);
    const { app } = world.start();
    await app.onWake();
    expect(world.jar.names('0')).toEqual([formerCookie.name]);
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    expect(overview.history.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'could-not-tell', reason: 'access-missing' },
    ]);
  });
});

it('A removal of a sign-in at the present address counts as ever where the former host was never allowed', async () => {
  const world = createWorld();
  world.hostAccess.take(FORMER);
  world.server.signIn('claude-console');
  expect((await remove(world, session)).outcome).toMatchObject({ kind: 'removed-here-only', remainingCookies: 0 });
});

describe('a removal where no sign-in is seen', () => {
  const remnant = cookie({ name: 'lastActiveOrg', domain: 'platform.claude.com', hostOnly: true });

  it('does not say that none was left while one may be at a host that is hidden', async () => {
    const world = createWorld();
    world.jar.put(remnant, 'secret');
    world.hostAccess.take(FORMER);
    expect((await remove(world, session)).outcome).toMatchObject({ reason: 'site-not-told', removedCookies: 1 });
  });

  it('says so where every host of it can be seen', async () => {
    const world = createWorld();
    world.jar.put(remnant, 'secret');
    expect((await remove(world, session)).outcome).toMatchObject({ reason: 'no-sign-in', removedCookies: 1 });
  });
});
