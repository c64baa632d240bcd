import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { type App, countDown, open, wish } from '../open-browser.ts';

describe('a time of day', () => {
  const evening = 20 * 60;
  const atEight = NOON + 8 * HOUR;

  it('plans its next occurrence, and shows the page a minute before', async () => {
    const { world, leave } = await open({ atMinute: evening });
    expect(await leave()).toMatchObject({ because: 'time', beginsAt: atEight });
    expect([world.browser.leavePages, world.browser.alarmAt]).toEqual([0, atEight - MINUTE]);
  });

  it("is tomorrow's if it has passed today", async () => {
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

  it('stays put off by a minute, whatever wakes the background', async () => {
    const { world, app, leave } = await open({ atMinute: evening });
    world.clock.advance(8 * HOUR - MINUTE);
    await app.onWake();
    expect(world.browser.leavePages).toBe(1);
    world.clock.advance(30 * SECOND);
    await app.handlers['put-off']({ type: 'put-off' });
    await app.onWake();
    await world.start().app.onWake();
    expect(await leave()).toMatchObject({ because: 'time', beginsAt: atEight + MINUTE, putOff: 1 });
  });

  it('comes again the next day, once the receipt is dismissed', async () => {
    const { world, app, leave } = await open({ atMinute: evening });
    world.server.signIn('claude-console'); // ends on its own page: it stays
    world.clock.advance(8 * HOUR - MINUTE);
    await app.onWake();
    await countDown(world, app);
    expect((await leave())?.endedAt).toBe(atEight);
    world.clock.advance(2 * MINUTE);
    await app.onWake();
    expect(await leave()).toMatchObject({ because: 'time', beginsAt: atEight + 24 * HOUR, endedAt: null });
  });
});

describe('a sign-out in some minutes', () => {
  const later = (app: App, inMinutes = 30) => app.handlers['leave-later']({ type: 'leave-later', inMinutes });

  it('plans a run after that many minutes', async () => {
    const { world, app, leave, isAlive } = await open({});
    expect((await later(app)).result).toBe('run-waiting');
    expect(await leave()).toMatchObject({ because: 'later', beginsAt: NOON + 30 * MINUTE });
    expect(world.browser.leavePages).toBe(0);
    world.clock.advance(29 * MINUTE);
    await app.onWake();
    expect(world.browser.leavePages).toBe(1);
    await countDown(world, app);
    expect(isAlive()).toBe(false);
  });

  it('is dropped when the person cancels it, and is not planned again', async () => {
    const { world, app, leave, isAlive } = await open({});
    await later(app);
    const reply = await app.handlers['cancel-plan']({ type: 'cancel-plan', plan: 'later' });
    expect([reply.result, reply.overview.leave]).toEqual(['dismissed', null]);
    world.clock.advance(31 * MINUTE);
    await app.onWake();
    expect([await leave(), isAlive()]).toEqual([null, true]);
  });

  it('stands behind a run that begins sooner, and in front of a later one', async () => {
    const { app, leave } = await open({ idleMinutes: 5, atMinute: 20 * 60 });
    await later(app);
    expect((await leave())?.because).toBe('later');
    await app.onWake();
    expect((await leave())?.because).toBe('later');
    await app.onIdle('idle');
    expect((await leave())?.because).toBe('idle');
    expect((await later(app)).result).toBe('nothing-to-do');
  });

  it('is not planned on a computer that is not shared', async () => {
    const { app, leave } = await open({}, 'own');
    expect((await later(app)).result).toBe('nothing-to-do');
    expect(await leave()).toBeNull();
  });
});
