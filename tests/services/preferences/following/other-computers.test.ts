import { describe, expect, it } from 'vitest';
import { defaultReminders, defaultSettings } from '../../../../utils/core/settings/settings.ts';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { carry, createComputer, following } from '../two-computers.ts';

describe('a change on another computer', () => {
  it('is taken over here, changes nothing else, is shown, and is not written back', async () => {
    const computer = createComputer();
    await computer.save(following);
    const told = computer.world.announced.length;
    await computer.receive({ badge: false }, NOON + HOUR);
    expect(await computer.settings()).toEqual({ ...following, badge: false });
    expect(computer.world.announced.length).toBe(told + 1);
    await computer.app.onSynced();
    await computer.app.onWake();
    expect(computer.writes()).toBe(1);
  });

  it('is found at the next wake-up if no event reported it', async () => {
    const computer = createComputer();
    await computer.save(following);
    computer.world.sync.values.set('preferences', {
      version: 1,
      data: {
        preferences: { badge: false, reminders: { on: true, beforeMs: [DAY], quiet: null } },
        changedAt: NOON + 1,
      },
    });
    await computer.app.onWake();
    expect(await computer.settings()).toMatchObject({
      badge: false,
      reminders: { on: true, beforeMs: [DAY], sitesOff: ['claude-console'] },
    });
  });

  it('is replaced by a newer one here', async () => {
    const computer = createComputer();
    await computer.save(following);
    computer.world.clock.advance(HOUR);
    await computer.change({ badge: false });
    await computer.receive({ badge: true }, NOON + 1);
    expect([(await computer.settings()).badge, computer.synced()?.data.preferences.badge]).toEqual([false, false]);
  });

  it('shows no reminder if this browser does not allow them, and breaks nothing', async () => {
    const computer = createComputer();
    await computer.save(following);
    computer.world.server.signIn('claude');
    computer.world.notifications.allowed = 'missing';
    await computer.receive({ reminders: { ...defaultReminders, on: true, beforeMs: [60 * DAY] } }, NOON + 1);
    const { settings, notifications } = await computer.overview();
    expect([settings.reminders.on, notifications, computer.world.notifications.shown, computer.world.bugs]).toEqual([
      true,
      'missing',
      [],
      [],
    ]);
  });

  it('ends with equal preferences on both computers and no more writes, whichever changed last', async () => {
    const [one, other] = [createComputer(), createComputer()];
    await one.save(following);
    await carry(one, other);
    await other.save({ ...defaultSettings, follow: true });
    other.world.clock.advance(HOUR);
    await other.change({ badge: false });
    await carry(other, one);
    await carry(one, other);
    expect([(await one.settings()).badge, (await other.settings()).badge]).toEqual([false, false]);
    one.world.clock.advance(1); // an hour behind the other's clock, and still the newer change
    await one.change({ badge: true });
    await carry(one, other);
    await carry(other, one);
    expect([(await one.settings()).badge, (await other.settings()).badge, one.writes(), other.writes()]).toEqual([
      true,
      true,
      2,
      1,
    ]);
  });
});
