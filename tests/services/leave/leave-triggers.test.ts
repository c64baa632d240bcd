import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { defaultSettings, type LeavingSettings } from '../../../utils/core/settings/settings.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';

type World = ReturnType<typeof createWorld>;
type App = ReturnType<World['start']>['app'];

const leaveOf = async (app: App) => (await app.handlers['get-overview']({ type: 'get-overview' })).overview.leave;

async function wish(app: App, change: Partial<LeavingSettings>, computer: 'shared' | 'own' = 'shared') {
  await app.handlers['save-settings']({
    type: 'save-settings',
    settings: {
      ...defaultSettings,
      sharedComputer: computer === 'shared',
      leaving: { ...defaultSettings.leaving, ...change },
    },
  });
}

/** A browser with one sign-in, and these wishes. */
async function open(change: Partial<LeavingSettings>, computer: 'shared' | 'own' = 'shared') {
  const world = createWorld();
  const token = world.server.signIn('claude');
  const { app } = world.start();
  await app.onWake();
  await wish(app, change, computer);
  return { world, app, token, leave: () => leaveOf(app), isAlive: () => world.server.isAlive(token) };
}

describe('a time without use', () => {
  it('is watched for as soon as it is set, and is any time no longer when it is not', async () => {
    const { world, app } = await open({ idleMinutes: 5 });
    expect(world.browser.idleAfter).toBe(5);
    await wish(app, {});
    expect(world.browser.idleAfter).toBeNull();
  });

  it('is watched for anew by a background that was stopped', async () => {
    const { world } = await open({ idleMinutes: 5 });
    world.browser.idleAfter = null;
    await world.start().app.onWake();
    expect(world.browser.idleAfter).toBe(5);
  });

  it("is the administrator's where the policy sets it", async () => {
    const { world, app } = await open({ idleMinutes: 5 });
    world.browser.policy = { ...noPolicy, present: true, idleMinutes: 10 };
    await app.onWake();
    expect(world.browser.idleAfter).toBe(10);
  });

  it('plans a run of everything a minute ahead, shows the page, and then begins it by itself', async () => {
    const { world, app, leave, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    expect(await leave()).toMatchObject({
      because: 'idle',
      beginsAt: NOON + MINUTE,
      endedAt: null,
      items: [{ ref: refOf('claude') }],
    });
    expect([world.browser.leavePages, world.browser.alarmAt]).toEqual([1, NOON + MINUTE]);
    world.clock.advance(59 * SECOND);
    await app.onWake();
    expect(isAlive()).toBe(true);
    world.clock.advance(SECOND);
    await app.onWake();
    expect(isAlive()).toBe(false);
    expect((await leave())?.endedAt).not.toBeNull();
  });

  it('takes in who signs in during the countdown', async () => {
    const { world, app, leave } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    world.server.signIn('character-ai');
    await app.onWake();
    expect((await leave())?.items.map(({ ref }) => ref.siteId).sort()).toEqual(['character-ai', 'claude']);
  });

  it('begins one run alone, however often the browser tells of it', async () => {
    const { world, app, leave } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    const first = await leave();
    world.clock.advance(20 * SECOND);
    await app.onIdle('idle');
    await app.onIdle('active');
    await app.onIdle('locked');
    expect(await leave()).toEqual(first);
  });

  it("is none on a computer of one's own, and none that nobody asked for", async () => {
    for (const [change, computer] of [
      [{ idleMinutes: 5, onLock: true }, 'own'],
      [{}, 'shared'],
    ] as const) {
      const { app, leave } = await open(change, computer);
      await app.onIdle('idle');
      await app.onIdle('locked');
      expect(await leave()).toBeNull();
    }
  });

  it('plans nothing where nobody is signed in', async () => {
    const world = createWorld();
    const { app } = world.start();
    await wish(app, { idleMinutes: 5 });
    await app.onIdle('idle');
    expect(await leaveOf(app)).toBeNull();
    expect(world.browser.leavePages).toBe(0);
  });
});

describe('a locked screen', () => {
  it('plans a run a minute ahead where that is wished for', async () => {
    const { app, leave } = await open({ onLock: true });
    await app.onIdle('idle');
    expect(await leave()).toBeNull();
    await app.onIdle('locked');
    expect(await leave()).toMatchObject({ because: 'lock', beginsAt: NOON + MINUTE });
  });

  it('comes before the time without use', async () => {
    const { app, leave } = await open({ onLock: true, idleMinutes: 30 });
    await app.onIdle('locked');
    expect(await leave()).toMatchObject({ because: 'lock', beginsAt: NOON + MINUTE });
  });

  it('else begins the time without use, of which Chrome then tells nothing, until somebody is back', async () => {
    const { world, app, leave } = await open({ idleMinutes: 30 });
    await app.onIdle('locked');
    expect(await leave()).toMatchObject({ because: 'idle', beginsAt: NOON + 31 * MINUTE });
    expect([world.browser.leavePages, world.browser.alarmAt]).toEqual([0, NOON + 30 * MINUTE]);
    await app.onIdle('active');
    expect(await leave()).toBeNull();
  });
});

describe('a time of day', () => {
  const evening = 20 * 60;
  const atEight = NOON + 8 * HOUR;

  it('plans its next occurrence, and shows the page a minute before', async () => {
    const { world, leave } = await open({ atMinute: evening });
    expect(await leave()).toMatchObject({ because: 'time', beginsAt: atEight });
    expect([world.browser.leavePages, world.browser.alarmAt]).toEqual([0, atEight - MINUTE]);
  });

  it("is tomorrow's where it is past", async () => {
    expect(await (await open({ atMinute: 11 * 60 })).leave()).toMatchObject({ beginsAt: NOON + 23 * HOUR });
  });

  it('follows the settings', async () => {
    const { app, leave } = await open({ atMinute: evening });
    await wish(app, { atMinute: evening + 30 });
    expect((await leave())?.beginsAt).toBe(atEight + 30 * MINUTE);
    await wish(app, {});
    expect(await leave()).toBeNull();
    await wish(app, { atMinute: evening });
    await wish(app, { atMinute: evening }, 'own');
    expect(await leave()).toBeNull();
  });

  it('keeps the minute that it was put off by, whatever wakes the background', async () => {
    const { world, app, leave } = await open({ atMinute: evening });
    world.clock.set(atEight - 30 * SECOND);
    await app.onWake();
    expect(world.browser.leavePages).toBe(1);
    await app.handlers['put-off']({ type: 'put-off' });
    await app.onWake();
    await world.start().app.onWake();
    expect(await leave()).toMatchObject({ because: 'time', beginsAt: atEight + MINUTE, putOff: 1 });
  });

  it('comes again the next day, once the receipt is put away', async () => {
    const { world, app, leave } = await open({ atMinute: evening });
    world.server.signIn('claude-console'); // ends on its own page: it stays
    world.clock.set(atEight);
    await app.onWake();
    expect((await leave())?.endedAt).toBe(atEight);
    world.clock.advance(2 * MINUTE);
    await app.onWake();
    expect(await leave()).toMatchObject({ because: 'time', beginsAt: atEight + 24 * HOUR, endedAt: null });
  });
});

describe('a wish for later', () => {
  const later = (app: App, inMinutes = 30) => app.handlers['leave-later']({ type: 'leave-later', inMinutes });

  it('plans a run so many minutes ahead', async () => {
    const { world, app, leave, isAlive } = await open({});
    expect((await later(app)).result).toBe('run-waiting');
    expect(await leave()).toMatchObject({ because: 'later', beginsAt: NOON + 30 * MINUTE });
    expect(world.browser.leavePages).toBe(0);
    world.clock.advance(29 * MINUTE);
    await app.onWake();
    expect(world.browser.leavePages).toBe(1);
    world.clock.advance(MINUTE);
    await app.onWake();
    expect(isAlive()).toBe(false);
  });

  it('gives way to a sooner run, and not to a later one', async () => {
    const { app, leave } = await open({ idleMinutes: 5, atMinute: 20 * 60 });
    await later(app);
    expect((await leave())?.because).toBe('later');
    await app.onWake();
    expect((await leave())?.because).toBe('later');
    await app.onIdle('idle');
    expect((await leave())?.because).toBe('idle');
    expect((await later(app)).result).toBe('nothing-to-do');
  });

  it("is none on a computer of one's own", async () => {
    const { app, leave } = await open({}, 'own');
    expect((await later(app)).result).toBe('nothing-to-do');
    expect(await leave()).toBeNull();
  });
});

describe('a planned run', () => {
  it('can be put off a minute at a time', async () => {
    const { world, app, leave, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    world.clock.advance(50 * SECOND);
    await app.handlers['put-off']({ type: 'put-off' });
    await app.handlers['put-off']({ type: 'put-off' });
    expect(await leave()).toMatchObject({ beginsAt: NOON + 3 * MINUTE, putOff: 2 });
    world.clock.advance(2 * MINUTE);
    await app.onWake();
    expect(isAlive()).toBe(true);
  });

  it('can be put off as often as the policy allows, and no oftener', async () => {
    const { world, app, leave } = await open({ idleMinutes: 5 });
    world.browser.policy = { ...noPolicy, present: true, putOffs: 10 };
    await app.onIdle('idle');
    const putOff = async () => (await app.handlers['put-off']({ type: 'put-off' })).result;
    for (let times = 0; times < 10; times += 1) expect(await putOff()).toBe('run-waiting');
    expect(await putOff()).toBe('nothing-to-do');
    expect(await leave()).toMatchObject({ beginsAt: NOON + 11 * MINUTE, putOff: 10 });
    world.clock.set(NOON + 11 * MINUTE);
    await app.onWake();
    expect(await leave()).toMatchObject({ endedAt: NOON + 11 * MINUTE });
  });

  it('gives way to a press, which begins at once', async () => {
    const { app, leave, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    expect(
      (await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' })).overview.leave
        ?.because,
    ).toBe('press');
    for (let turn = 0; turn < 200 && (await leave())?.endedAt === null; turn += 1) await Promise.resolve();
    expect(isAlive()).toBe(false);
  });

  it('waits for a background that was stopped', async () => {
    const { world, app, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    const again = world.start().app;
    await again.onWake();
    expect(isAlive()).toBe(true);
    world.clock.advance(MINUTE);
    await again.onWake();
    expect(isAlive()).toBe(false);
  });

  it('goes on counting down after a restart of the browser before its time', async () => {
    const { world, app, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    world.memory.values.clear(); // the browser was closed and opened at once
    const { app: next } = world.start();
    await next.onWake();
    expect(isAlive()).toBe(true);
    expect(world.browser.leavePages).toBeGreaterThan(0);
    world.clock.advance(MINUTE);
    await next.onWake();
    expect(isAlive()).toBe(false);
  });

  it('is finished at the next start of the browser when it came due meanwhile, without waiting, and names nobody', async () => {
    const { world, app, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    world.memory.values.clear(); // the browser was closed
    world.clock.advance(MINUTE);
    const { app: next } = world.start();
    await next.onWake();
    expect(isAlive()).toBe(false);
    expect(await leaveOf(next)).toMatchObject({ items: [], counts: { dark: 1, left: 0 } });
  });
});
