import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { defaultReminders, defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { settingsDocument } from '../../../utils/storage/settings-document.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { carry, createComputer, personal } from './two-computers.ts';

const following = { ...personal, follow: true };

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

  it('takes over what another computer left there, and writes nothing', async () => {
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

describe('a change on another computer', () => {
  it('comes here, leaves everything else alone, is told, and is not written back', async () => {
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

  it('is found at the next wake-up where no event reported it', async () => {
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

  it('does not win against a newer one here, which is written instead', async () => {
    const computer = createComputer();
    await computer.save(following);
    computer.world.clock.advance(HOUR);
    await computer.change({ badge: false });
    await computer.receive({ badge: true }, NOON + 1);
    expect([(await computer.settings()).badge, computer.synced()?.data.preferences.badge]).toEqual([false, false]);
  });

  it('shows no reminder where this browser does not allow them, and breaks nothing', async () => {
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

  it('ends with both computers alike and quiet, whoever changed last', async () => {
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

describe('a sync that takes its time', () => {
  /** `meanwhile` happens while the browser looks what lies in its sync. */
  function slow({ world }: ReturnType<typeof createComputer>, meanwhile: () => Promise<unknown>) {
    const { get } = world.sync;
    let isFirst = true;
    world.sync.get = async (key) => {
      const found = await get.call(world.sync, key);
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return found;
    };
  }

  it('does not undo what was changed here meanwhile', async () => {
    const computer = createComputer();
    await computer.save(following);
    const own = createDocumentStore(computer.world.disk, settingsDocument);
    const reminders = { ...following.reminders, on: true };
    slow(computer, () => own.update((present) => ({ ...present, reminders })));
    await computer.receive({ badge: false }, NOON + 1);
    expect((await own.read()).data).toMatchObject({ badge: true, reminders });
  });

  it('sends a new overview once its answer has arrived, so that no screen keeps the old one', async () => {
    const computer = createComputer();
    await computer.receive({ badge: false }, NOON - DAY);
    slow(computer, () => new Promise((resolve) => setTimeout(resolve, 30)));
    await computer.save(following);
    const told = computer.world.announced.map(({ settings }) => [settings.follow, settings.badge]);
    expect(told).toContainEqual([true, true]);
    expect(told.at(-1)).toEqual([true, false]);
  });
});

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
  ])('makes nothing of %s', async (_what, lies) => {
    const computer = createComputer();
    computer.world.sync.values.set('preferences', lies);
    await computer.save(following);
    expect([await computer.settings(), computer.synced()?.data.changedAt]).toEqual([following, NOON]);
  });
});

describe('following turned off again', () => {
  it("leaves what lies in the browser's sync until it is removed", async () => {
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

  it('does not come back to a computer that follows on, until something is changed there', async () => {
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

  it('ends following where it was on, and keeps no copy of the preferences that were sent', async () => {
    const computer = createComputer();
    await computer.save(following);
    await computer.change({ sharedComputer: true });
    expect([await computer.state(), computer.world.disk.values.get('following')]).toEqual([
      'off',
      { version: 1, data: { state: 'off', own: null } },
    ]);
  });

  it('is one by policy as well', async () => {
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

describe('a background that dies in the middle', () => {
  it("ends, at whichever step, with the change in the browser's sync after the next wake-up", async () => {
    for (let diesAt = 1; diesAt < 40; diesAt += 1) {
      const world = createWorld();
      await createComputer(world).save(following);
      const life = createLife(diesAt, diesAt % 2 === 0 ? 'before' : 'after');
      const { handlers } = world.start(life).app;
      await Promise.race([
        life.died,
        handlers['save-settings']({ type: 'save-settings', settings: { ...following, badge: false } }),
      ]);
      const next = createComputer(world);
      await next.app.onWake();
      expect(next.synced()?.data.preferences.badge, `after call ${diesAt}`).toBe((await next.settings()).badge);
    }
  });
});
