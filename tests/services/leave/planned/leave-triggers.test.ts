import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../../utils/core/settings/policy.ts';
import { MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { countDown, leaveOf, open, wish } from '../open-browser.ts';
import { overviewOf } from '../to-end.ts';

describe('a time without use', () => {
  it('is watched for as soon as it is set, and no longer when it is turned off', async () => {
    const { world, app } = await open({ idleMinutes: 5 });
    expect(world.browser.idleAfter).toBe(5);
    await wish(app, {});
    expect(world.browser.idleAfter).toBeNull();
  });

  it('is watched for again by a background that was stopped', async () => {
    const { world } = await open({ idleMinutes: 5 });
    world.browser.idleAfter = null;
    await world.start().app.onWake();
    expect(world.browser.idleAfter).toBe(5);
  });

  it("is the administrator's if the policy sets it", async () => {
    const { world, app } = await open({ idleMinutes: 5 });
    world.browser.policy = { ...noPolicy, present: true, idleMinutes: 10 };
    await app.onWake();
    expect(world.browser.idleAfter).toBe(10);
  });

  it('plans a run of everything in a minute, shows the page, and then begins it by itself', async () => {
    const { world, app, leave, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    expect(await leave()).toMatchObject({
      because: 'idle',
      beginsAt: NOON + MINUTE,
      endedAt: null,
      items: [{ ref: refOf('claude') }],
    });
    expect([world.browser.leavePages, world.browser.alarmAt]).toEqual([1, NOON + 30 * SECOND]);
    await countDown(world, app, 59 * SECOND);
    expect(isAlive()).toBe(true);
    world.clock.advance(SECOND);
    await app.onWake();
    expect(isAlive()).toBe(false);
    expect((await leave())?.endedAt).not.toBeNull();
  });

  it('includes a sign-in that begins during the countdown', async () => {
    const { world, app, leave } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    world.server.signIn('character-ai');
    await app.onWake();
    expect((await leave())?.items.map(({ ref }) => ref.siteId).sort()).toEqual(['character-ai', 'claude']);
  });

  it('begins only one run, however often the browser reports it', async () => {
    const { world, app, leave } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    const first = await leave();
    world.clock.advance(20 * SECOND);
    await app.onIdle('idle');
    await app.onIdle('active');
    expect(await leave()).toEqual(first);
    await app.onIdle('locked'); // it waits then
    expect([(await leave())?.id, (await overviewOf(app)).plans.length]).toEqual([first?.id, 1]);
  });

  it('begins no run on a computer that is not shared, nor unless the settings ask for it', async () => {
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

  it('plans nothing if no one is signed in', async () => {
    const world = createWorld();
    const { app } = world.start();
    await wish(app, { idleMinutes: 5 });
    await app.onIdle('idle');
    expect(await leaveOf(app)).toBeNull();
    expect(world.browser.leavePages).toBe(0);
  });
});

describe('a locked screen', () => {
  it('plans a run in a minute if the settings ask for it', async () => {
    const { app, leave } = await open({ onLock: true });
    await app.onIdle('idle');
    expect(await leave()).toBeNull();
    await app.onIdle('locked');
    expect(await leave()).toMatchObject({ because: 'lock', beginsAt: NOON + MINUTE });
  });

  it('counts before the time without use', async () => {
    const { app, leave } = await open({ onLock: true, idleMinutes: 30 });
    await app.onIdle('locked');
    expect(await leave()).toMatchObject({ because: 'lock', beginsAt: NOON + MINUTE });
  });

  it('otherwise starts the time without use, until a person is back, because Chrome does not report it then', async () => {
    const { world, app, leave } = await open({ idleMinutes: 30 });
    await app.onIdle('locked');
    expect(await leave()).toMatchObject({ because: 'idle', beginsAt: NOON + 31 * MINUTE });
    expect([world.browser.leavePages, world.browser.alarmAt]).toEqual([0, NOON + 30 * MINUTE]);
    await app.onIdle('active');
    expect(await leave()).toBeNull();
  });
});
