import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
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
  return { settings: async () => (await overview()).settings, save, undo, name, label };
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

it('a name is taken back only while the sign-in has it', async () => {
  const { name, label } = openBackground();
  expect((await name('work')).extra).toEqual({ kind: 'label-written', before: '' });
  expect((await name('home')).extra).toEqual({ kind: 'label-written', before: 'work' });
  expect((await name('', 'work')).result).toBe('changed-since');
  expect(await label()).toBe('home');
  expect((await name('work', 'home')).result).toBe('saved');
  expect(await label()).toBe('work');
});
