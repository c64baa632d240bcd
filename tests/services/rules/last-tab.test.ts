import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { close, historyOf, noticesOf, pass, ruled } from './ruled-browser.ts';

const rule = { kind: 'last-tab' } as const;

describe('a rule for the last tab', () => {
  it('signs out a minute after the last tab of the site was closed, and shows a notice in between', async () => {
    const { world, app, tab, isAlive } = await ruled(rule);
    await pass(world, app, 5 * MINUTE);
    expect(await noticesOf(app)).toEqual([]);
    await close(world, app, tab.tabId);
    expect(await noticesOf(app)).toMatchObject([{ ref: refOf('claude'), beginsAt: NOON + 6 * MINUTE, waitsFor: null }]);
    expect([world.browser.ruleNotes, world.browser.leavePages]).toEqual([['Claude'], 0]);
    await pass(world, app, 59 * SECOND);
    expect(isAlive()).toBe(true);
    await pass(world, app, SECOND);
    expect(isAlive()).toBe(false);
    expect(await historyOf(app)).toMatchObject([{ byRule: true, outcome: { kind: 'signed-out' } }]);
    expect(await noticesOf(app)).toEqual([]);
  });

  it('does nothing where a tab of the site is opened again in that minute', async () => {
    const { world, app, tab, isAlive } = await ruled(rule);
    await close(world, app, tab.tabId);
    await pass(world, app, 30 * SECOND);
    const again = world.tabs.show('https://claude.ai/new', '0');
    await app.onChange();
    await pass(world, app, 10 * MINUTE);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
    await close(world, app, again.tabId);
    await pass(world, app, MINUTE);
    expect(isAlive()).toBe(false);
  });

  it('is kept by another tab of that store, and not by one in another', async () => {
    const { world, app, tab, isAlive } = await ruled(rule);
    const inContainer = world.server.signIn('claude', { storeId: 'firefox-container-3' });
    world.tabs.show('https://claude.ai/', 'firefox-container-3');
    const second = world.tabs.show('https://claude.ai/chat/1', '0');
    await app.onChange();
    await close(world, app, tab.tabId);
    await pass(world, app, 5 * MINUTE);
    expect(isAlive()).toBe(true);
    await close(world, app, second.tabId);
    await pass(world, app, MINUTE);
    expect([isAlive(), world.server.isAlive(inContainer)]).toEqual([false, true]);
  });

  it('begins with the next tab where it was chosen without one', async () => {
    const { world, app, tab, isAlive } = await ruled({ kind: 'idle', minutes: 60 });
    await close(world, app, tab.tabId);
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    const to = { ...overview.settings, rules: { claude: rule } };
    await app.handlers['save-settings']({ type: 'save-settings', from: overview.settings, to });
    await pass(world, app, 10 * MINUTE);
    expect(isAlive()).toBe(true);
    const next = world.tabs.show('https://claude.ai/', '0');
    await app.onChange();
    await close(world, app, next.tabId);
    await pass(world, app, MINUTE);
    expect(isAlive()).toBe(false);
  });

  it('is done with once: a site that refuses is not asked again before another tab was open', async () => {
    const { world, app, tab, isAlive } = await ruled(rule);
    world.server.faults.background = 'lies';
    await close(world, app, tab.tabId);
    await pass(world, app, 30 * MINUTE);
    expect([isAlive(), (await historyOf(app)).length]).toEqual([true, 1]);
  });

  it('heeds "Not now" until a tab was opened and closed again', async () => {
    const { world, app, tab, isAlive } = await ruled(rule);
    await close(world, app, tab.tabId);
    const notNow = () => app.handlers['not-now']({ type: 'not-now', session: refOf('claude') });
    expect((await notNow()).result).toBe('dismissed');
    expect((await notNow()).result).toBe('nothing-to-do');
    await pass(world, app, 60 * MINUTE);
    expect(isAlive()).toBe(true);
    const next = world.tabs.show('https://claude.ai/', '0');
    await app.onChange();
    await close(world, app, next.tabId);
    await pass(world, app, MINUTE);
    expect(isAlive()).toBe(false);
  });
});
