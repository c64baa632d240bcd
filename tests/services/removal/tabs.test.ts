import { describe, expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { github } from '../../../utils/sites/github.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/samples/stores.ts';
import { session } from './press-removal.ts';

describe('closing tabs', () => {
  const close = (world: World, app = world.start().app) => app.handlers['close-tabs']({ type: 'close-tabs', session });

  it.each<[string, readonly { usable?: boolean; discarded?: boolean; unsent?: boolean | 'unknown' }[], string, number]>(
    [
      ['quiet tabs', [{}, {}], 'tabs-closed', 0],
      ['none that is frozen, which cannot be asked', [{ usable: false }], 'some-tabs-stay', 1],
      ['none that was discarded, which may come back with its text', [{ discarded: true }], 'some-tabs-stay', 1],
      ['quiet tabs, but none with unsent text', [{}, { unsent: true }], 'some-tabs-stay', 1],
      ['none that cannot say whether it holds unsent text', [{ unsent: 'unknown' }], 'some-tabs-stay', 1],
      ['nothing where nothing is open', [], 'nothing-to-do', 0],
    ],
  )('closes %s', async (_what, tabs, result, stay) => {
    const world = createWorld();
    for (const tab of tabs) world.tabs.show('https://claude.ai/', '0', tab);
    expect((await close(world)).result).toBe(result);
    expect(world.tabs.all()).toHaveLength(stay);
  });

  it('reports a tab that the browser did not close', async () => {
    const world = createWorld();
    world.tabs.show('https://claude.ai/', '0');
    world.tabs.close = async () => {};
    expect((await close(world)).result).toBe('some-tabs-stay');
  });

  it('records which tabs are still open after a sign-out', async () => {
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

  it('does not say that a tab was reloaded whose page did not let go, and keeps it named', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const tab = world.tabs.show('https://claude.ai/', '0', { onReload: 'stays' });
    const { app } = world.start();
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    const reply = await app.handlers['reload-tabs']({ type: 'reload-tabs', session });
    expect([reply.result, reply.overview.runs[0]?.unsentTabs]).toEqual(['some-tabs-stay', [tab.tabId]]);
  });

  it("opens a page of the site in the session's store, but none that the site does not have", async () => {
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

  it('opens the page that asks before it signs out, where the definition names one', async () => {
    const world = createWorld({ sites: [github, claude] });
    const { app } = world.start();
    const open = async (siteId: string) =>
      (await app.handlers['open-page']({ type: 'open-page', session: refOf(siteId), page: 'sign-out' })).result;
    expect([await open('github'), await open('claude')]).toEqual(['page-opened', 'nothing-to-do']);
    expect(world.tabs.all()).toMatchObject([{ url: 'https://github.com/logout', storeId: '0' }]);
  });
});
