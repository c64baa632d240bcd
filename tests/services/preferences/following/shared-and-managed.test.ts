import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../../utils/core/settings/policy.ts';
import { defaultReminders } from '../../../../utils/core/settings/settings.ts';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { createComputer, following } from '../two-computers.ts';

describe('a shared computer', () => {
  it('sends nothing and takes nothing, and does not follow again when it is no longer shared', async () => {
    const computer = createComputer();
    await computer.receive({ badge: false }, NOON);
    await computer.save({ ...following, sharedComputer: true });
    expect([
      (await computer.settings()).follow,
      (await computer.settings()).badge,
      await computer.state(),
      computer.writes(),
    ]).toEqual([false, true, 'off', 0]);
    await computer.change({ sharedComputer: false });
    expect((await computer.settings()).follow).toBe(false);
  });

  it('ends following if it was on, and keeps no copy of the preferences that were sent', async () => {
    const computer = createComputer();
    await computer.save(following);
    await computer.change({ sharedComputer: true });
    expect([await computer.state(), computer.world.disk.values.get('following')]).toEqual([
      'off',
      { version: 1, data: { state: 'off', own: null } },
    ]);
  });

  it('can be made shared by a policy as well', async () => {
    const computer = createComputer();
    await computer.save(following);
    computer.world.browser.policy = { ...noPolicy, present: true, sharedComputer: true };
    await computer.receive({ badge: false }, NOON + 1);
    expect([(await computer.settings()).badge, await computer.state(), computer.writes()]).toEqual([true, 'off', 1]);
  });
});

describe('a policy that locks reminders', () => {
  it('stays in force here, does not travel, and causes no endless exchange of writes', async () => {
    const computer = createComputer();
    await computer.save({ ...following, reminders: { ...following.reminders, on: true, beforeMs: [5 * DAY] } });
    computer.world.browser.policy = { ...noPolicy, present: true, locked: ['reminders'] };
    await computer.receive(
      { badge: false, reminders: { ...defaultReminders, on: true, beforeMs: [9 * DAY] } },
      NOON + HOUR,
    );
    expect(await computer.settings()).toMatchObject({ badge: false, reminders: defaultReminders });
    for (let times = 0; times < 3; times += 1) await computer.app.onWake();
    await computer.change({ badge: true });
    expect([computer.writes(), computer.synced()?.data.preferences]).toEqual([
      2,
      { badge: true, reminders: { on: true, beforeMs: [9 * DAY], quiet: null } },
    ]);
    computer.world.browser.policy = noPolicy;
    expect((await computer.settings()).reminders.beforeMs).toEqual([9 * DAY]);
  });
});
