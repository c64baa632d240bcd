import { describe, expect, it } from 'vitest';
import { DAY } from '../../utils/core/time.ts';
import { cookie } from '../fakes/cookie.ts';
import { NOON } from '../fakes/fake-clock.ts';
import { createWorld, refOf } from '../fakes/fake-world.ts';
import { container } from '../fakes/stores.ts';

const session = refOf('claude');
const remove = (world: ReturnType<typeof createWorld>, ref = session) => world.start().app.handlers['remove-data']({ type: 'remove-data', session: ref });

describe('removing data here', () => {
  it('removes the site\'s cookies in that store alone, asks the site nothing, and says so', async () => {
    const world = createWorld();
    const [token] = [world.server.signIn('claude'), world.server.signIn('claude', { storeId: container.id }), world.server.signIn('claude-console')];
    const reply = await remove(world);
    expect(reply).toMatchObject({ result: 'run-ended', outcome: { kind: 'removed-here-only', reason: 'site-not-told', worksUntil: NOON + 28 * DAY, removedCookies: 9, remainingCookies: 0 } });
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

  it('removes a sign-in inside another site, and leaves the site\'s own alone', async () => {
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

  it.each(['a store that cannot be read', 'hidden cookies'])('does not claim to have removed anything of %s', async (what) => {
    const world = createWorld();
    world.server.signIn('claude');
    if (what === 'hidden cookies') world.hostAccess.take('claude.ai');
    else world.jar.unreadable.add('0');
    expect((await remove(world)).outcome?.kind).not.toBe('removed-here-only');
  });
});

describe('tabs and pages', () => {
  it('reloads and closes the site\'s tabs of that store, and no others', async () => {
    const world = createWorld();
    const [mine, other] = [world.tabs.show('https://claude.ai/', '0'), world.tabs.show('https://claude.ai/', container.id)];
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
    expect((await app.handlers['sign-out']({ type: 'sign-out', session })).overview.runs[0]?.unsentTabs).toEqual([1]);
    expect((await app.handlers['reload-tabs']({ type: 'reload-tabs', session })).overview.runs[0]?.unsentTabs).toEqual([]);
  });

  it('opens a page of the site in the session\'s store, and none that the site does not have', async () => {
    const world = createWorld();
    const { app } = world.start();
    expect((await app.handlers['open-page']({ type: 'open-page', session: refOf('claude', { storeId: container.id }), page: 'login' })).result).toBe('page-opened');
    expect(world.tabs.all()).toMatchObject([{ url: 'https://claude.ai/login', storeId: container.id }]);
    expect((await app.handlers['open-page']({ type: 'open-page', session: refOf('character-ai'), page: 'help' })).result).toBe('nothing-to-do');
  });
});
