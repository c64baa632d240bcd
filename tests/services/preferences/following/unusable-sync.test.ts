import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { createComputer, following } from '../two-computers.ts';

describe('a browser whose sync cannot be used', () => {
  it('says so, keeps the settings, and writes them once it can', async () => {
    const computer = createComputer();
    computer.world.sync.turnOff();
    const { result } = await computer.save({ ...following, badge: false });
    expect([result, await computer.state(), (await computer.settings()).badge, computer.world.bugs]).toEqual([
      'saved',
      'could-not',
      false,
      [],
    ]);
    computer.world.sync.turnOn();
    await computer.app.onWake();
    expect([await computer.state(), computer.synced()?.data.preferences.badge]).toEqual(['on', false]);
  });

  it('says so when it is full, and keeps the time of each change that waits', async () => {
    const computer = createComputer();
    await computer.save(following);
    computer.world.clock.advance(HOUR);
    computer.world.sync.failNextWrite();
    await computer.change({ badge: false });
    expect(await computer.state()).toBe('could-not');
    computer.world.clock.advance(DAY);
    await computer.app.onWake();
    expect([await computer.state(), computer.synced()?.data.changedAt]).toEqual(['on', NOON + HOUR]);
  });

  it("leaves a newer version's preferences untouched, and says so", async () => {
    const computer = createComputer();
    computer.world.sync.values.set('preferences', { version: 9, data: { colour: 'red' } });
    await computer.save(following);
    expect([await computer.state(), computer.writes()]).toEqual(['newer', 0]);
  });

  it.each([
    ['a word', 'red'],
    [
      'no times',
      {
        version: 1,
        data: { preferences: { badge: false, reminders: { on: true, beforeMs: [], quiet: null } }, changedAt: 1 },
      },
    ],
  ])('ignores %s', async (_what, lies) => {
    const computer = createComputer();
    computer.world.sync.values.set('preferences', lies);
    await computer.save(following);
    expect([await computer.settings(), computer.synced()?.data.changedAt]).toEqual([following, NOON]);
  });
});
