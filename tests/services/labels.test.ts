import { expect, it } from 'vitest';
import { defaultSettings } from '../../utils/core/settings/settings.ts';
import type { BackgroundApp } from '../../utils/services/background-app.ts';
import { createWorld, refOf, type World } from '../fakes/fake-world.ts';

const claude = refOf('claude');
const hidden = refOf('claude', { storeId: '1' });

const label = (app: BackgroundApp, session: typeof claude, text: string) => app.handlers['label-session']({ type: 'label-session', session, label: text });
const named = async (app: BackgroundApp) => (await app.handlers['get-overview']({ type: 'get-overview' })).overview.sessions.map(({ ref, label: text }) => [ref.storeId, text]);
const disk = (world: World) => JSON.stringify([...world.disk.values]);
const memory = (world: World) => JSON.stringify([...world.memory.values]);

it('is shown at its sign-in from then on, also after the sign-in was renewed or the browser closed', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const { app } = world.start();
  expect(await named(app)).toEqual([['0', null]]);
  expect((await label(app, claude, 'work')).result).toBe('saved');
  expect(await named(app)).toEqual([['0', 'work']]);
  expect(world.announced.at(-1)?.sessions[0]?.label).toBe('work');
  world.memory.values.clear(); // the browser was closed
  world.server.signIn('claude');
  expect(await named(world.start().app)).toEqual([['0', 'work']]);
});

it('is taken away by an empty one', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const { app } = world.start();
  await label(app, claude, 'work');
  await label(app, claude, '');
  expect(await named(app)).toEqual([['0', null]]);
  expect(disk(world)).not.toContain('work');
});

it('of a private window is in memory alone, and goes with the last such window', async () => {
  const world = createWorld();
  world.server.signIn('claude', { storeId: '1' });
  const { app } = world.start();
  await label(app, hidden, 'a secret friend');
  expect(await named(app)).toEqual([['1', 'a secret friend']]);
  expect(disk(world)).not.toContain('secret friend');
  expect(memory(world)).toContain('secret friend');
  world.jar.close('1');
  await app.onWindowClosed();
  expect(memory(world)).not.toContain('secret friend');
});

it('stays through a leave run on a computer of one\'s own, and goes with the run on a shared one', async () => {
  for (const sharedComputer of [false, true]) {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers['save-settings']({ type: 'save-settings', settings: { ...defaultSettings, sharedComputer } });
    await label(app, claude, 'Ada at work');
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    await expect.poll(async () => (await app.handlers['get-overview']({ type: 'get-overview' })).overview.leave?.endedAt ?? null).not.toBeNull();
    const { leave } = (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
    expect(leave?.items.map((item) => item.label)).toEqual([sharedComputer ? null : 'Ada at work']);
    await app.handlers['leave-done']({ type: 'leave-done' });
    expect(disk(world).includes('Ada at work')).toBe(!sharedComputer);
  }
});

it('is not written over what a newer version keeps', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const newer = { version: 99, data: 'names of tomorrow' };
  world.disk.values.set('labels', newer);
  const { app } = world.start();
  expect((await label(app, claude, 'work')).result).toBe('not-saved');
  expect(world.disk.values.get('labels')).toEqual(newer);
});
