import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import { DAY } from '../../../utils/core/time.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { settingsDocument } from '../../../utils/storage/settings/settings-document.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { createComputer } from './two-computers.ts';

function openBackground() {
  const world = createWorld();
  world.server.signIn('claude');
  const { app } = world.start();
  const overview = async () => (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
  const save = async (change: Partial<Settings>) => {
    const { settings: from } = await overview();
    return app.handlers['save-settings']({ type: 'save-settings', from, to: { ...from, ...change } });
  };
  const undo = ({ extra }: Extract<Reply, { ok: true }>) => {
    if (extra?.kind !== 'settings-written') throw new Error('Nothing to take back');
    return app.handlers['save-settings']({ type: 'save-settings', from: extra.after, to: extra.before, undoes: true });
  };
  const name = (label: string, insteadOf?: string) =>
    app.handlers['label-session']({
      type: 'label-session',
      session: refOf('claude'),
      label,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    });
  const label = async () => (await overview()).sessions[0]?.label;
  return { world, settings: async () => (await overview()).settings, save, undo, name, label };
}

describe('a change of the settings', () => {
  it.each<Partial<Settings>>([
    { language: 'de' },
    { sitesOff: ['claude'] },
    { rules: { claude: { kind: 'last-tab' } } },
    { storeNames: { '0': 'Attic' } },
    { sharedComputer: true },
    { record: { choice: 'on', sitesOff: [] } },
  ])('is taken back to exactly what was there: %j', async (change) => {
    const { save, settings, undo } = openBackground();
    const before = await settings();
    const saved = await save(change);
    expect((await undo(saved)).result).toBe('saved');
    expect(await settings()).toEqual(before);
  });

  it('is not taken back where something else was written there since', async () => {
    const { save, settings, undo } = openBackground();
    const saved = await save({ language: 'de' });
    await save({ language: 'fr' });
    const reply = await undo(saved);
    expect([reply.result, reply.extra]).toEqual(['changed-since', null]);
    expect((await settings()).language).toBe('fr');
  });

  it('is taken back without what was changed beside it since', async () => {
    const { save, settings, undo } = openBackground();
    const saved = await save({ language: 'de' });
    await save({ badge: false });
    await undo(saved);
    expect(await settings()).toEqual({ ...defaultSettings, badge: false });
  });

  it('brings back what it turned off beside itself: preferences that followed', async () => {
    const { save, settings, undo } = openBackground();
    await save({ follow: true });
    const before = await settings();
    const saved = await save({ sharedComputer: true });
    expect((await settings()).follow).toBe(false);
    await undo(saved);
    expect(await settings()).toEqual(before);
  });

  it('is not called undone where an administrator has set the same meanwhile', async () => {
    const { world, save, settings, undo } = openBackground();
    const saved = await save({ sharedComputer: true });
    world.browser.policy = { ...noPolicy, present: true, sharedComputer: true };
    expect((await undo(saved)).result).toBe('changed-since');
    world.browser.policy = noPolicy;
    expect((await settings()).sharedComputer).toBe(true);
  });

  it('is taken back whole or not at all', async () => {
    const { world, save, settings, undo } = openBackground();
    const saved = await save({ badge: false, sharedComputer: true });
    world.browser.policy = { ...noPolicy, present: true, locked: ['sharedComputer'] };
    expect((await undo(saved)).result).toBe('changed-since');
    expect((await settings()).badge).toBe(false);
  });

  it('is not called undone where the only reminder time would go', async () => {
    const { save, settings, undo } = openBackground();
    const times = async (beforeMs: readonly number[]) =>
      save({ reminders: { ...(await settings()).reminders, beforeMs } });
    await times([DAY]);
    const saved = await times([DAY, DAY / 2]);
    await times([DAY / 2]);
    expect((await undo(saved)).result).toBe('changed-since');
    expect((await settings()).reminders.beforeMs).toEqual([DAY / 2]);
  });

  it.each<Partial<Settings>>([
    { rules: { 'own:gone.example': { kind: 'last-tab' } } },
    { sitesOff: ['own:gone.example'] },
    { reminders: { ...defaultSettings.reminders, sitesOff: ['own:gone.example'] } },
  ])('brings back nothing of a site that is no longer known: %j', async (former) => {
    const { save, settings, undo } = openBackground();
    await save(former);
    const saved = await save(
      Object.fromEntries(Object.keys(former).map((key) => [key, defaultSettings[key as 'rules']])),
    );
    expect((await undo(saved)).result).toBe('changed-since');
    expect(await settings()).toEqual(defaultSettings);
  });

  it.each<[string, Partial<Settings>, Partial<Settings>]>([
    ['the record', { record: { choice: 'on', sitesOff: [] } }, { record: { choice: 'off', sitesOff: [] } }],
    [
      'the record of a site',
      { record: { choice: 'on', sitesOff: [] } },
      { record: { choice: 'on', sitesOff: ['claude'] } },
    ],
    ['a planned leave run', { sharedComputer: true }, { sharedComputer: false }],
    [
      'a planned leave run of a moment that is not wanted',
      { sharedComputer: true, leaving: { ...defaultSettings.leaving, atMinute: 1_000 } },
      { leaving: defaultSettings.leaving },
    ],
  ])('offers no undo where it dropped what no setting brings back: %s', async (_what, first, change) => {
    const { save } = openBackground();
    await save(first);
    const { result, extra } = await save(change);
    expect([result, extra]).toEqual(['saved', null]);
  });
});

it('preferences that another computer sent are taken back together with the press that let them in', async () => {
  const { app, receive, settings } = createComputer();
  await receive({ badge: false }, 1);
  const before = await settings();
  const save = { type: 'save-settings', from: before, to: { ...before, follow: true } } as const;
  const { extra } = await app.handlers['save-settings'](save);
  expect(await settings()).toEqual({ ...before, follow: true, badge: false });
  if (extra?.kind !== 'settings-written') throw new Error('Nothing to take back');
  await app.handlers['save-settings']({ type: 'save-settings', from: extra.after, to: extra.before, undoes: true });
  expect(await settings()).toEqual(before);
});

it('what another window changed while following was turned on is not taken back with that', async () => {
  const computer = createComputer();
  const { app, settings, world } = computer;
  const before = await settings();
  const { get } = world.sync;
  let isFirst = true;
  world.sync.get = async (key) => {
    const found = await get.call(world.sync, key);
    if (isFirst) {
      isFirst = false;
      await createDocumentStore(world.disk, settingsDocument).update((now) => ({ ...now, badge: !now.badge }));
    }
    return found;
  };
  const save = { type: 'save-settings', from: before, to: { ...before, follow: true } } as const;
  const { extra } = await app.handlers['save-settings'](save);
  expect(extra).toEqual({ kind: 'settings-written', before, after: { ...before, follow: true } });
});

it('a name is taken back only while the sign-in has it', async () => {
  const { name, label } = openBackground();
  expect((await name('work')).extra).toEqual({ kind: 'label-written', before: '' });
  expect((await name('home')).extra).toEqual({ kind: 'label-written', before: 'work' });
  expect((await name('', 'work')).result).toBe('changed-since');
  expect(await label()).toBe('home');
  expect((await name('work', 'home')).result).toBe('saved');
  expect(await label()).toBe('work');
});

it('a name that was taken away is not given back: another person may be signed in there by then', async () => {
  const { name, label } = openBackground();
  await name('work');
  expect(await name('')).toMatchObject({ result: 'saved', extra: null });
  expect((await name('work', '')).result).toBe('changed-since');
  expect(await label()).toBe(null);
});

it('a name is not taken back from another sign-in at the same place', async () => {
  const { name, label, world } = openBackground();
  await name('work');
  await name('home');
  world.server.signIn('claude');
  expect((await name('work', 'home')).result).not.toBe('saved');
  expect(await label()).not.toBe('work');
});
