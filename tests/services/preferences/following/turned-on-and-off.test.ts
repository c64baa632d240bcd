import { describe, expect, it } from 'vitest';
import { defaultReminders, defaultSettings } from '../../../../utils/core/settings/settings.ts';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { carry, createComputer, following, personal } from '../two-computers.ts';

describe('following turned off', () => {
  it("neither reads nor writes the browser's sync", async () => {
    const computer = createComputer();
    computer.world.sync.turnOff();
    await computer.save(personal);
    await computer.receive({ badge: false }, NOON + 1);
    await computer.app.onWake();
    expect([await computer.state(), (await computer.settings()).badge, computer.writes(), computer.world.bugs]).toEqual(
      ['off', true, 0, []],
    );
  });
});

describe('following turned on', () => {
  it('writes preferences, and nothing else of the settings', async () => {
    const computer = createComputer();
    await computer.save(following);
    expect(computer.synced()).toEqual({
      version: 1,
      data: {
        preferences: { badge: true, reminders: { on: false, beforeMs: [3 * DAY, DAY], quiet: null } },
        changedAt: NOON,
      },
    });
    expect([...computer.world.sync.values.keys()]).toEqual(['preferences']);
    expect(JSON.stringify([...computer.world.sync.values])).not.toMatch(
      /character-ai|claude|firefox|Therapist|record|shared/,
    );
  });

  it('writes each change of a preference, and no other change', async () => {
    const computer = createComputer();
    await computer.save(following);
    computer.world.clock.advance(HOUR);
    await computer.change({
      sitesOff: ['claude'],
      storeNames: { '0': 'Home' },
      record: { choice: 'off', sitesOff: [] },
    });
    expect(computer.writes()).toBe(1);
    await computer.change({ badge: false });
    expect(computer.writes()).toBe(2);
    expect(computer.synced()?.data).toMatchObject({ preferences: { badge: false }, changedAt: NOON + HOUR });
  });

  it('takes over the preferences of another computer, and writes nothing', async () => {
    const computer = createComputer();
    await computer.receive({ badge: false, reminders: { ...defaultReminders, on: true, beforeMs: [DAY] } }, NOON - DAY);
    const { overview } = await computer.save(following);
    expect(overview.settings).toEqual({
      ...following,
      badge: false,
      reminders: { ...following.reminders, on: true, beforeMs: [DAY] },
    });
    expect([overview.following, computer.writes()]).toEqual(['on', 0]);
  });
});

describe('following turned off again', () => {
  it("leaves the preferences in the browser's sync until they are removed", async () => {
    const computer = createComputer();
    await computer.save(following);
    await computer.change({ follow: false });
    expect([await computer.state(), computer.synced() === undefined]).toEqual(['left', false]);
    await computer.change({ badge: false });
    expect(computer.synced()?.data.preferences.badge).toBe(true);
    const { result, overview } = await computer.app.handlers['remove-synced']({ type: 'remove-synced' });
    expect([result, overview.following, [...computer.world.sync.values]]).toEqual(['erased', 'off', []]);
  });

  it('says when they could not be removed', async () => {
    const computer = createComputer();
    await computer.save(following);
    await computer.change({ follow: false });
    computer.world.sync.turnOff();
    const { result, overview } = await computer.app.handlers['remove-synced']({ type: 'remove-synced' });
    expect([result, overview.following]).toEqual(['nothing-to-do', 'not-removed']);
  });

  it('removes nothing while preferences follow', async () => {
    const computer = createComputer();
    await computer.save(following);
    await computer.app.handlers['remove-synced']({ type: 'remove-synced' });
    expect(computer.synced()).toBeDefined();
  });

  it('does not make another following computer send the preferences again before a change', async () => {
    const [one, other] = [createComputer(), createComputer()];
    await one.save(following);
    await carry(one, other);
    await other.save({ ...defaultSettings, follow: true });
    await one.change({ follow: false });
    await one.app.handlers['remove-synced']({ type: 'remove-synced' });
    await carry(one, other);
    await other.app.onWake();
    expect(other.synced()).toBeUndefined();
    await other.change({ badge: false });
    expect(other.synced()?.data.preferences.badge).toBe(false);
  });
});
