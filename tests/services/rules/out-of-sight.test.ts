import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { type App, close, historyOf, noticesOf, pass, ruled, type World } from './ruled-browser.ts';

const lastTab = { kind: 'last-tab' } as const;

/** The user takes the permission to see the site back, and gives it again. */
async function loseAndRegain(world: World, app: App): Promise<void> {
  world.hostAccess.take('claude.ai');
  await app.onChange();
  world.hostAccess.give('claude.ai');
  await app.onChange();
}

/** For a while the browser does not let the cookies be read. */
async function misread(world: World, app: App): Promise<void> {
  world.jar.unreadable.add('0');
  await app.onChange();
  world.jar.unreadable.delete('0');
  await app.onChange();
}

describe('a rule whose site was out of sight', () => {
  it.each([
    ['which access was missing', loseAndRegain],
    ['which no cookie could be read', misread],
  ])('keeps "Not now" over a time in %s', async (_what, lookAway) => {
    const { world, app, tab, isAlive } = await ruled({ kind: 'no-look', minutes: 10 });
    tab.inFront = false;
    await app.onLooked();
    await pass(world, app, 10 * MINUTE + 30 * SECOND);
    await app.handlers['not-now']({ type: 'not-now', session: refOf('claude') });
    await lookAway(world, app);
    await pass(world, app, HOUR);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
  });

  it('does not ask a site again that refused, after a time in which it could not look', async () => {
    const { world, app, tab } = await ruled(lastTab);
    world.server.faults.background = 'lies';
    await close(world, app, tab.tabId);
    await pass(world, app, 30 * MINUTE);
    await loseAndRegain(world, app);
    await pass(world, app, HOUR);
    expect(await historyOf(app)).toHaveLength(1);
  });

  it('does not end a sign-in that was made, and its tabs closed, while it could not look', async () => {
    const { world, app, tab, token } = await ruled(lastTab);
    world.hostAccess.take('claude.ai');
    await app.onChange();
    world.server.end(token);
    const newer = world.server.signIn('claude');
    await close(world, app, tab.tabId);
    world.hostAccess.give('claude.ai');
    await app.onChange();
    await pass(world, app, HOUR);
    expect([world.server.isAlive(newer), await noticesOf(app)]).toEqual([true, []]);
    const next = world.tabs.show('https://claude.ai/', '0');
    await app.onChange();
    await close(world, app, next.tabId);
    await pass(world, app, MINUTE);
    expect(world.server.isAlive(newer)).toBe(false);
  });
});
