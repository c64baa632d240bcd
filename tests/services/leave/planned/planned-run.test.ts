import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../../utils/core/settings/policy.ts';
import { MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { countDown, leaveOf, open } from '../open-browser.ts';

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

  it('can be put off as often as the policy allows, but not more often', async () => {
    const { world, app, leave } = await open({ idleMinutes: 5 });
    world.browser.policy = { ...noPolicy, present: true, putOffs: 10 };
    await app.onIdle('idle');
    const putOff = async () => (await app.handlers['put-off']({ type: 'put-off' })).result;
    for (let times = 0; times < 10; times += 1) expect(await putOff()).toBe('run-waiting');
    expect(await putOff()).toBe('nothing-to-do');
    expect(await leave()).toMatchObject({ beginsAt: NOON + 11 * MINUTE, putOff: 10 });
    await countDown(world, app, 11 * MINUTE);
    expect(await leave()).toMatchObject({ endedAt: NOON + 11 * MINUTE });
  });

  it('is replaced by a pressed run, which begins at once', async () => {
    const { app, leave, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    expect(
      (await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' })).overview.leave
        ?.because,
    ).toBe('press');
    for (let turn = 0; turn < 200 && (await leave())?.endedAt === null; turn += 1) await Promise.resolve();
    expect(isAlive()).toBe(false);
  });

  it('survives a background that is stopped', async () => {
    const { world, app, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    const again = world.start().app;
    await again.onWake();
    expect(isAlive()).toBe(true);
    await countDown(world, again);
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
    await countDown(world, next);
    expect(isAlive()).toBe(false);
  });

  it('counts anew at the next start if it came due while the browser was closed, and begins only then', async () => {
    const { world, app, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    world.memory.values.clear(); // the browser was closed
    world.clock.advance(MINUTE);
    const { app: next } = world.start();
    const pages = world.browser.leavePages;
    await next.onWake();
    expect([isAlive(), world.browser.leavePages, (await leaveOf(next))?.beginsAt]).toEqual([
      true,
      pages + 1,
      NOON + 2 * MINUTE,
    ]);
    await countDown(world, next);
    expect([isAlive(), (await leaveOf(next))?.endedAt]).toEqual([false, NOON + 2 * MINUTE]);
  });
});
