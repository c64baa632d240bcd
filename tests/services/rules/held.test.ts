import { describe, expect, it } from 'vitest';
import { buildRun } from '../../../utils/core/sign-out/run.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { close, historyOf, noticesOf, pass, ruled } from './ruled-browser.ts';

const noLook = { kind: 'no-look', minutes: 10 } as const;
const lastTab = { kind: 'last-tab' } as const;

describe('a rule that is due', () => {
  it('waits while the site plays sound, says so, and then shows its notice anew', async () => {
    const { world, app, tab, isAlive } = await ruled(noLook);
    Object.assign(tab, { inFront: false, sound: true });
    await app.onChange();
    await pass(world, app, HOUR);
    expect(isAlive()).toBe(true);
    expect(await noticesOf(app)).toMatchObject([{ waitsFor: 'sound' }]);
    tab.sound = false;
    for (let minute = 0; minute < 30 && (await noticesOf(app))[0]?.waitsFor === 'sound'; minute += 1)
      await pass(world, app, MINUTE);
    expect(await noticesOf(app)).toMatchObject([{ waitsFor: null }]);
    expect(isAlive()).toBe(true);
    await pass(world, app, MINUTE);
    expect(isAlive()).toBe(false);
  });

  it('waits while a download of the site is under way, where the browser allows to look', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    world.browser.downloads = 'some';
    await close(world, app, tab.tabId);
    await pass(world, app, HOUR);
    expect([isAlive(), await noticesOf(app)]).toMatchObject([true, [{ waitsFor: 'download' }]]);
    world.browser.downloads = 'none';
    await pass(world, app, HOUR);
    expect(isAlive()).toBe(false);
  });

  it('waits while a tab holds text that was not sent, and closes no tab', async () => {
    const { world, app, tab, isAlive } = await ruled(noLook);
    Object.assign(tab, { inFront: false, unsent: true });
    await app.onChange();
    await pass(world, app, HOUR);
    expect([isAlive(), world.tabs.all().length]).toEqual([true, 1]);
    expect(await noticesOf(app)).toMatchObject([{ waitsFor: 'unsent-text' }]);
    tab.unsent = false;
    await pass(world, app, HOUR);
    expect([isAlive(), world.tabs.all().length]).toEqual([false, 1]);
  });

  it('counts anew after sleep, and behind a locked screen only when it is unlocked', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    await close(world, app, tab.tabId);
    world.clock.advance(8 * HOUR); // the computer slept
    await app.onWake();
    expect([isAlive(), (await noticesOf(app)).length]).toEqual([true, 1]);
    await pass(world, app, 30 * SECOND);
    await app.onIdle('locked');
    await pass(world, app, HOUR);
    expect(isAlive()).toBe(true);
    await app.onIdle('active');
    await pass(world, app, 59 * SECOND);
    expect(isAlive()).toBe(true);
    await pass(world, app, SECOND);
    expect(isAlive()).toBe(false);
  });

  it('moves with a clock that is set back', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    await close(world, app, tab.tabId);
    await pass(world, app, 30 * SECOND);
    world.clock.set(world.clock.now() - 5 * HOUR);
    await app.onChange();
    await pass(world, app, 30 * SECOND);
    expect(isAlive()).toBe(false);
  });

  it('is finished by the next background, once', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    await close(world, app, tab.tabId);
    await pass(world, app, 30 * SECOND);
    const next = world.start().app;
    await pass(world, next, 30 * SECOND);
    expect([isAlive(), (await historyOf(next)).length]).toEqual([false, 1]);
  });

  it('shows its notice anew in a browser that was started again, and signs out then', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    await app.onChange();
    world.memory.values.clear(); // the browser was closed with the tab, and opened the next day
    world.tabs.drop(tab.tabId);
    world.clock.advance(20 * HOUR);
    const { app: next } = world.start();
    await next.onStarted('browser');
    await next.onWake();
    expect([isAlive(), (await noticesOf(next)).length]).toEqual([true, 1]);
    await pass(world, next, MINUTE);
    expect(isAlive()).toBe(false);
  });

  it('does not end a sign-in that was made anew since it was due', async () => {
    const { world, app, tab, token } = await ruled({ kind: 'daily', atMinute: 18 * 60 });
    world.memory.values.clear(); // the browser was closed over that time
    world.clock.advance(20 * HOUR);
    world.server.end(token);
    const newer = world.server.signIn('claude');
    const { app: next } = world.start();
    await next.onStarted('browser');
    await next.onWake();
    await pass(world, next, HOUR);
    expect([world.server.isAlive(newer), await noticesOf(next), tab.sound]).toEqual([true, [], false]);
    void app;
  });

  it('takes what it cannot see for no closed tab', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    world.hostAccess.take('claude.ai');
    await close(world, app, tab.tabId);
    await pass(world, app, HOUR);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
    world.hostAccess.give('claude.ai');
    await app.onChange();
    expect([isAlive(), (await noticesOf(app)).length]).toEqual([true, 1]);
    await pass(world, app, MINUTE);
    expect(isAlive()).toBe(false);
  });

  it('is dropped with its rule, and with the session', async () => {
    const { world, app, tab, isAlive, token } = await ruled(lastTab);
    await close(world, app, tab.tabId);
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    const to = { ...overview.settings, rules: {} };
    await app.handlers['save-settings']({ type: 'save-settings', from: overview.settings, to });
    await pass(world, app, HOUR);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
    expect(token).not.toBe('');
  });

  it('counts down on a page of its own where several sites are due', async () => {
    const { world, app, tab, isAlive } = await ruled({ kind: 'idle', minutes: 10 });
    const other = world.server.signIn('character-ai');
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    const rules = { ...overview.settings.rules, 'character-ai': { kind: 'idle', minutes: 10 } } as const;
    await app.handlers['save-settings']({
      type: 'save-settings',
      from: overview.settings,
      to: { ...overview.settings, rules },
    });
    world.browser.unusedMinutes = 10;
    await app.onIdle('idle');
    expect([world.browser.leavePages, (await noticesOf(app)).length]).toEqual([1, 2]);
    await pass(world, app, MINUTE);
    expect([isAlive(), world.server.isAlive(other), tab.sound]).toEqual([false, false, false]);
    expect(await historyOf(app)).toHaveLength(2);
  });

  it('waits while the guide of a sign-out stands open, says so, and signs out once that is closed', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    const begun = buildRun({ id: 'guide', ref: refOf('claude'), scope: 'this-browser', startedAt: world.clock.now() });
    await world.start().records.save({ ...begun, phase: 'guided' });
    await close(world, app, tab.tabId);
    await pass(world, app, 5 * MINUTE);
    expect([isAlive(), await noticesOf(app)]).toMatchObject([true, [{ waitsFor: 'sign-out' }]]);
    await app.handlers['dismiss-run']({ type: 'dismiss-run', runId: begun.id });
    await pass(world, app, HOUR);
    expect(isAlive()).toBe(false);
  });

  it('waits too where that guide was opened while its sign-out began', async () => {
    const { world, app, tab, isAlive } = await ruled(lastTab);
    const begun = buildRun({ id: 'guide', ref: refOf('claude'), scope: 'everywhere', startedAt: world.clock.now() });
    const { records } = world.start();
    const { clear } = world.ports.ruleNotes;
    let isOpened = false;
    world.ports.ruleNotes.clear = async (ref) => {
      if (!isOpened) await records.save({ ...begun, phase: 'guided' });
      isOpened = true;
      await clear(ref);
    };
    await close(world, app, tab.tabId);
    await pass(world, app, 5 * MINUTE);
    expect([isAlive(), await noticesOf(app)]).toMatchObject([true, [{ waitsFor: 'sign-out' }]]);
    await app.handlers['dismiss-run']({ type: 'dismiss-run', runId: begun.id });
    await pass(world, app, HOUR);
    expect(isAlive()).toBe(false);
  });

  it('leaves a sign-out alone that a person has begun, and begins none besides', async () => {
    const { world, app, tab } = await ruled(lastTab);
    await close(world, app, tab.tabId);
    await pass(world, app, 30 * SECOND);
    await app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
    await pass(world, app, HOUR);
    expect(await historyOf(app)).toMatchObject([{ byRule: false }]);
  });
});
