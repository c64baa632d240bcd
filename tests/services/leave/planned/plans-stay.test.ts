import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../../utils/core/settings/policy.ts';
import { HOUR, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { type App, countDown, open, wish } from '../open-browser.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const later = (app: App, inMinutes = 60) => app.handlers['leave-later']({ type: 'leave-later', inMinutes });
const press = (app: App, ...siteIds: readonly string[]) =>
  app.handlers.leave({ type: 'leave', sessions: siteIds.map((siteId) => refOf(siteId)), clearing: 'unwanted' });
const plansOf = async (app: App) => (await overviewOf(app)).plans.map(({ because, beginsAt }) => [because, beginsAt]);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a plan ends only by its own end or by a person', () => {
  it('outlives a press that signs out of one site, and signs out of the rest at its time', async () => {
    const { world, app } = await open({});
    const other = world.server.signIn('character-ai');
    await later(app);
    await press(app, 'claude');
    await toEnd(app);
    expect(await plansOf(app)).toEqual([['later', NOON + HOUR]]);
    world.clock.advance(3 * MINUTE);
    await app.onWake(); // the receipt goes
    expect((await overviewOf(app)).leave).toMatchObject({ because: 'later', beginsAt: NOON + HOUR });
    world.clock.advance(HOUR - 4 * MINUTE);
    await app.onWake();
    expect(world.server.isAlive(other)).toBe(true);
    await countDown(world, app);
    expect(world.server.isAlive(other)).toBe(false);
  });

  it.each(['garbage', { version: 99, data: {} }])('outlives settings that cannot be read: %j', async (unreadable) => {
    const { world, app } = await open({ idleMinutes: 5, atMinute: 20 * 60 });
    await app.onIdle('idle');
    const planned = await plansOf(app);
    const settings = world.disk.values.get('settings');
    for (const stored of [unreadable, settings]) {
      world.disk.values.set('settings', stored);
      await app.onChange();
      expect(await plansOf(app)).toEqual(planned);
    }
  });

  it('outlives a single sign-out', async () => {
    const { app } = await open({});
    await later(app);
    await app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
    await app.onWake();
    expect(await plansOf(app)).toEqual([['later', NOON + HOUR]]);
  });

  it('outlives a time without use that begins and ends before it, also after a lock', async () => {
    const { world, app } = await open({ idleMinutes: 30, atMinute: 20 * 60 });
    await later(app);
    await app.onIdle('locked');
    expect((await plansOf(app)).map(([because]) => because)).toEqual(['idle', 'later', 'time']);
    world.clock.advance(MINUTE);
    await app.onIdle('active');
    expect(await plansOf(app)).toEqual([
      ['later', NOON + HOUR],
      ['time', NOON + 8 * HOUR],
    ]);
    expect((await overviewOf(app)).leave?.because).toBe('later');
  });

  it('is not dropped because the screen is locked first and idle then', async () => {
    const { world, app } = await open({ onLock: true, idleMinutes: 5 });
    await app.onIdle('locked');
    world.clock.advance(20 * SECOND);
    await app.onIdle('idle');
    expect((await overviewOf(app)).leave).toMatchObject({ because: 'lock', beginsAt: NOON + MINUTE });
  });

  it('made while a run is under way waits for it', async () => {
    const { world, app } = await open({ idleMinutes: 5 });
    world.server.signIn('character-ai');
    await press(app, 'claude');
    await app.onIdle('idle');
    await toEnd(app);
    expect((await plansOf(app)).map(([because]) => because)).toEqual(['idle']);
    world.clock.advance(3 * MINUTE);
    await app.onWake();
    expect((await overviewOf(app)).leave?.because).toBe('idle');
  });

  it('stays for the rest at the limit of put-offs, when one ticked site is left', async () => {
    const { world, app, leave } = await open({ idleMinutes: 5 });
    const other = world.server.signIn('character-ai');
    world.browser.policy = { ...noPolicy, present: true, sharedComputer: true, idleMinutes: 5, putOffs: 10 };
    await app.onIdle('idle');
    for (let times = 0; times < 10; times += 1) await app.handlers['put-off']({ type: 'put-off' });
    await press(app, 'claude');
    await toEnd(app);
    world.clock.advance(2 * MINUTE);
    await app.onWake();
    await app.onWake();
    expect(await leave()).toMatchObject({ because: 'idle', putOff: 10, endedAt: null });
    expect((await app.handlers['put-off']({ type: 'put-off' })).result).toBe('nothing-to-do');
    await countDown(world, app, 8 * MINUTE);
    expect(world.server.isAlive(other)).toBe(true);
    await countDown(world, app);
    expect(world.server.isAlive(other)).toBe(false);
  });

  it('is over without a page if nothing is here any more when its countdown would begin', async () => {
    const { world, app } = await open({});
    await later(app, 3);
    await press(app, 'claude');
    await toEnd(app);
    const pages = world.browser.leavePages;
    world.clock.advance(2 * MINUTE);
    await app.onWake();
    await app.onWake();
    expect([await plansOf(app), world.browser.leavePages]).toEqual([[], pages]);
  });
});

describe('a person cancels a plan', () => {
  const cancel = async (app: App, plan: 'idle' | 'time' | 'later') =>
    (await app.handlers['cancel-plan']({ type: 'cancel-plan', plan })).result;

  it('also one that stands behind another', async () => {
    const { app } = await open({ idleMinutes: 5 });
    await later(app);
    await app.onIdle('idle');
    expect(await cancel(app, 'later')).toBe('dismissed');
    expect((await plansOf(app)).map(([because]) => because)).toEqual(['idle']);
    expect(await cancel(app, 'idle')).toBe('dismissed');
    expect([await plansOf(app), await cancel(app, 'idle')]).toEqual([[], 'nothing-to-do']);
  });

  it('of the settings: the daily run comes again the next day', async () => {
    const { world, app } = await open({ atMinute: 20 * 60 });
    expect(await cancel(app, 'time')).toBe('dismissed');
    expect(await plansOf(app)).toEqual([['time', NOON + 32 * HOUR]]);
    world.clock.advance(9 * HOUR);
    await app.onWake();
    expect(await plansOf(app)).toEqual([['time', NOON + 32 * HOUR]]);
  });

  it.each([
    ['earlier, still ahead', 18 * 60, 6 * HOUR],
    ['later', 21 * 60, 9 * HOUR],
    ['of the next day', 11 * 60, 23 * HOUR],
    ['the same', 20 * 60, 32 * HOUR],
  ])('of the settings, and then sets another time: %s', async (_which, atMinute, inMs) => {
    const { app } = await open({ atMinute: 20 * 60 });
    expect(await cancel(app, 'time')).toBe('dismissed');
    await wish(app, { atMinute });
    expect(await plansOf(app)).toEqual([['time', NOON + inMs]]);
  });

  it('but none that an administrator limits, except their own', async () => {
    const { world, app } = await open({ idleMinutes: 5 });
    world.browser.policy = { ...noPolicy, present: true, sharedComputer: true, idleMinutes: 5, putOffs: 10 };
    await later(app);
    await app.onIdle('idle');
    expect([await cancel(app, 'idle'), await cancel(app, 'later')]).toEqual(['nothing-to-do', 'dismissed']);
    expect((await overviewOf(app)).plans).toMatchObject([{ because: 'idle', cancel: 'locked' }]);
  });
});

describe('a press that meets a run under way', () => {
  it('adds what it ticked, and its wish to clear the browser', async () => {
    const { world, app } = await open({});
    world.hostAccess.setEverySite('granted');
    const other = world.server.signIn('character-ai');
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const { remove } = world.siteData;
    world.siteData.remove = async (...site) => {
      await gate;
      return remove.call(world.siteData, ...site);
    };
    await press(app, 'claude');
    const joined = app.handlers.leave({
      type: 'leave',
      sessions: [refOf('claude'), refOf('character-ai')],
      clearing: 'wanted',
    });
    expect((await joined).result).toBe('run-waiting');
    goOn();
    const { leave } = await toEnd(app);
    await settled();
    expect(leave?.items.map(({ ref, step }) => [ref.siteId, step])).toEqual([
      ['claude', 'done'],
      ['character-ai', 'done'],
    ]);
    expect([leave?.clearing, world.browser.cleared, world.server.isAlive(other)]).toEqual(['done', 1, false]);
  });
});
