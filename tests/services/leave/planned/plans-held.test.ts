import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { type App, countDown, open } from '../open-browser.ts';
import { overviewOf } from '../to-end.ts';

const later = (app: App, inMinutes = 60) => app.handlers['leave-later']({ type: 'leave-later', inMinutes });
const plansOf = async (app: App) => (await overviewOf(app)).plans.map(({ because, beginsAt }) => [because, beginsAt]);

describe('a clock that is set', () => {
  it.each([
    ['back', -3 * HOUR, 40 * SECOND],
    ['forward', 3 * HOUR, MINUTE],
  ])('%s during a countdown leaves it a countdown', async (_which, by, left) => {
    const { world, app, leave, isAlive } = await open({ idleMinutes: 5 });
    await app.onIdle('idle');
    world.clock.advance(20 * SECOND);
    await app.onWake();
    world.clock.set(world.clock.now() + by);
    await app.handlers['look-at-plans']({ type: 'look-at-plans' });
    expect([(await leave())?.beginsAt, isAlive()]).toEqual([world.clock.now() + left, true]);
    await countDown(world, app, left);
    expect(isAlive()).toBe(false);
  });

  it('back before the countdown moves a plan in some minutes, also one that waits behind another', async () => {
    const { world, app } = await open({ idleMinutes: 30 });
    await later(app);
    await app.onIdle('locked');
    world.clock.advance(10 * MINUTE);
    await app.onChange();
    world.clock.set(NOON - 5 * HOUR);
    await world.start().app.onWake();
    expect(await plansOf(app)).toEqual([
      ['idle', NOON - 5 * HOUR + 21 * MINUTE],
      ['later', NOON - 5 * HOUR + 50 * MINUTE],
    ]);
  });
});

describe('a clock that is set, and a person who is back before any other look', () => {
  it.each(['active', 'locked'] as const)(
    'has the alarm set for the moment that the plan was moved to: %s',
    async (to) => {
      const { world, app } = await open({ idleMinutes: null });
      await later(app, 10);
      world.clock.advance(MINUTE);
      await app.onChange();
      world.clock.set(world.clock.now() - 3 * HOUR);
      await app.onIdle(to);
      const [plan] = (await overviewOf(app)).plans;
      expect(world.browser.alarmAt).toBe((plan?.beginsAt ?? 0) - MINUTE);
    },
  );
});

describe('a countdown that fell into sleep', () => {
  it.each(['idle', 'lock', 'later'] as const)(
    'shows its page at waking and counts its minute anew: %s',
    async (cause) => {
      const { world, app, leave, isAlive } = await open({ idleMinutes: 5, onLock: true });
      if (cause === 'later') await later(app, 1);
      else await app.onIdle(cause === 'lock' ? 'locked' : 'idle');
      world.clock.advance(10 * SECOND);
      await app.onWake();
      const pages = world.browser.leavePages;
      world.clock.set(NOON + 9 * HOUR); // asleep until then
      await app.onWake();
      expect([isAlive(), world.browser.leavePages]).toEqual([true, pages + 1]);
      expect(await leave()).toMatchObject({ because: cause, beginsAt: NOON + 9 * HOUR + MINUTE, endedAt: null });
      await countDown(world, app);
      expect(isAlive()).toBe(false);
    },
  );

  it.each(['time', 'later', 'idle'] as const)(
    'that comes due while the screen is locked waits, and counts a whole minute after the unlocking: %s',
    async (cause) => {
      const { world, app, leave, isAlive } = await open({
        idleMinutes: cause === 'idle' ? 20 : null,
        atMinute: cause === 'time' ? 12 * 60 + 20 : null,
      });
      if (cause === 'later') await later(app, 20);
      await app.onIdle('locked');
      for (let minute = 0; minute < 60; minute += 1) {
        world.clock.advance(MINUTE);
        await app.onWake();
      }
      expect([isAlive(), world.browser.leavePages]).toEqual([true, 1]);
      expect(world.browser.alarmAt).toBeGreaterThan(world.clock.now());
      const plannedFor = NOON + (cause === 'idle' ? 21 : 20) * MINUTE;
      expect((await overviewOf(app)).plans[0]).toMatchObject({ because: cause, plannedFor, waitsFor: 'unlocking' });
      await app.onIdle('active');
      expect((await overviewOf(app)).plans[0]).toMatchObject({ because: cause, plannedFor, waitsFor: 'its-time' });
      const at = world.clock.now();
      expect([(await leave())?.because, (await leave())?.beginsAt, world.browser.leavePages]).toEqual([
        cause,
        at + MINUTE,
        2,
      ]);
      expect(world.browser.alarmAt).toBe(at + 30 * SECOND);
      world.clock.advance(59 * SECOND);
      await app.onWake();
      expect(isAlive()).toBe(true);
      world.clock.advance(SECOND);
      await app.onWake();
      expect(isAlive()).toBe(false);
    },
  );

  it('is not begun by a lock in the middle of its countdown', async () => {
    const { world, app, leave, isAlive } = await open({});
    await later(app, 1);
    world.clock.advance(40 * SECOND);
    await app.onIdle('locked');
    world.clock.advance(MINUTE);
    await app.onWake();
    expect([isAlive(), (await leave())?.endedAt]).toEqual([true, null]);
  });

  it('begins under the lock that caused it, and counts anew if a person is back within its minute', async () => {
    const first = await open({ onLock: true });
    await first.app.onIdle('locked');
    first.world.clock.advance(MINUTE);
    await first.app.onWake();
    expect(first.isAlive()).toBe(false);

    const { world, app, leave, isAlive } = await open({ onLock: true });
    await app.onIdle('locked');
    world.clock.advance(50 * SECOND);
    await app.onIdle('active');
    expect([(await leave())?.beginsAt, isAlive()]).toEqual([NOON + 50 * SECOND + MINUTE, true]);
  });

  it('counts anew once the screen is unlocked, though the browser did not tell that it was', async () => {
    const { world, app, leave, isAlive } = await open({});
    await later(app, 1);
    await app.onIdle('locked');
    world.browser.screen = 'open';
    world.clock.advance(9 * MINUTE);
    await app.onWake();
    expect([(await leave())?.beginsAt, isAlive()]).toEqual([NOON + 10 * MINUTE, true]);
  });

  it('counts anew wherever in a look it fell asleep', async () => {
    const begunAtOnce: number[] = [];
    for (let sleepsAt = 1, isOver = false; !isOver; sleepsAt += 1) {
      const { world, app, isAlive } = await open({ idleMinutes: 5 });
      await app.onIdle('idle');
      world.clock.advance(20 * SECOND);
      const life = createLife(Number.POSITIVE_INFINITY, 'before', (call, when) => {
        if (call === sleepsAt && when === 'before') world.clock.advance(9 * HOUR);
      });
      await world.start(life).app.onWake();
      isOver = life.calls < sleepsAt;
      if (!isAlive()) begunAtOnce.push(sleepsAt);
    }
    expect(begunAtOnce).toEqual([]);
  });

  it('counts anew once the screen is unlocked, if it has not begun before', async () => {
    const { world, app, leave } = await open({});
    await later(app, 1);
    world.clock.advance(20 * SECOND);
    await app.onIdle('locked');
    world.clock.advance(20 * SECOND);
    const pages = world.browser.leavePages;
    await app.onIdle('active');
    expect([(await leave())?.beginsAt, world.browser.leavePages]).toEqual([NOON + 40 * SECOND + MINUTE, pages + 1]);
  });
});
