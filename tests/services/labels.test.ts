import { expect, it } from 'vitest';
import { defaultSettings } from '../../utils/core/settings/settings.ts';
import type { BackgroundApp } from '../../utils/services/background/background-app.ts';
import { createWorld, refOf, type World } from '../fakes/fake-world.ts';
import { saveSettings } from './save-settings.ts';

const claude = refOf('claude');
const hidden = refOf('claude', { storeId: '1' });

const label = (app: BackgroundApp, session: typeof claude, text: string) =>
  app.handlers['label-session']({ type: 'label-session', session, label: text });
const named = async (app: BackgroundApp) =>
  (await app.handlers['get-overview']({ type: 'get-overview' })).overview.sessions.map(({ ref, label: text }) => [
    ref.storeId,
    text,
  ]);
const disk = (world: World) => JSON.stringify([...world.disk.values]);
const memory = (world: World) => JSON.stringify([...world.memory.values]);

it('a name is shown with its sign-in, also after a renewal or a restart of the browser', async () => {
  const world = createWorld();
  const token = world.server.signIn('claude');
  const { app } = world.start();
  expect(await named(app)).toEqual([['0', null]]);
  expect((await label(app, claude, 'work')).result).toBe('saved');
  expect(await named(app)).toEqual([['0', 'work']]);
  expect(world.announced.at(-1)?.sessions[0]?.label).toBe('work');
  world.memory.values.clear(); // the browser was closed
  world.server.signIn('claude', { token });
  const again = world.start().app;
  await again.onStarted('browser');
  await again.onWake();
  expect(await named(again)).toEqual([['0', 'work']]);
});

it('a name is removed by an empty one', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const { app } = world.start();
  await label(app, claude, 'work');
  await label(app, claude, '');
  expect(await named(app)).toEqual([['0', null]]);
  expect(disk(world)).not.toContain('work');
});

it('a name in a private window is in memory only, and goes with the last such window', async () => {
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

it('a name stays on the receipt of a leave run until the receipt is dismissed, and goes at the end of the run on a shared computer', async () => {
  for (const sharedComputer of [false, true]) {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start();
    await label(app, claude, 'Ada at work');
    await saveSettings(app.handlers, { ...defaultSettings, sharedComputer });
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    await expect
      .poll(async () => (await app.handlers['get-overview']({ type: 'get-overview' })).overview.leave?.endedAt ?? null)
      .not.toBeNull();
    await app.onChange();
    const { leave } = (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
    expect(leave?.items.map((item) => item.label)).toEqual([sharedComputer ? null : 'Ada at work']);
    world.server.signIn('claude'); // the next person, while the receipt is still there
    await app.onChange();
    expect(await named(app)).toEqual([['0', null]]);
    await app.handlers['leave-done']({ type: 'leave-done' });
    expect(disk(world)).not.toContain('Ada at work');
    expect(await named(app)).toEqual([['0', null]]);
  }
});

/** A worker that has taken its first look, with a sign-in that was named. */
async function withName(world: World): Promise<BackgroundApp> {
  const { app } = world.start();
  await app.onWake();
  expect((await label(app, claude, 'Anna')).result).toBe('saved');
  return app;
}

it("a name goes with its sign-in, so that the next person's sign-in has none", async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const app = await withName(world);
  world.jar.drop(() => true);
  await app.onChange();
  expect(disk(world)).not.toContain('Anna');
  world.server.signIn('claude');
  expect(await named(app)).toEqual([['0', null]]);
});

it('a name goes when a change of tab shows that the sign-in is gone, because Firefox reports no full removal', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const app = await withName(world);
  world.jar.drop(() => true);
  await app.onChange();
  expect(disk(world)).not.toContain('Anna');
});

it('a name goes when a sign-out is confirmed', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const app = await withName(world);
  expect(
    (await app.handlers['sign-out']({ type: 'sign-out', session: claude, scope: 'this-browser' })).outcome?.kind,
  ).toBe('signed-out');
  expect(disk(world)).not.toContain('Anna');
});

it.each<[string, (world: World, app: BackgroundApp) => unknown]>([
  ['the cookie store did not answer', (world) => void world.jar.unreadable.add('0')],
  ['Lights Out may not look at the site', (world) => world.hostAccess.take('claude.ai')],
  [
    'it is unknown whether Lights Out may look',
    (world) => {
      world.hostAccess.becomeUnknown();
      world.jar.drop(() => true);
    },
  ],
  [
    'the site is switched off',
    (_world, app) => saveSettings(app.handlers, { ...defaultSettings, sitesOff: ['claude'] }),
  ],
])('a name stays while its sign-in cannot be seen: %s', async (_why, hide) => {
  const world = createWorld();
  world.server.signIn('claude');
  const app = await withName(world);
  await hide(world, app);
  await app.onChange();
  expect(disk(world)).toContain('Anna');
});

it('a name stays after a start until the browser has had time to restore its tabs', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  await withName(world);
  const before = world.jar.everything();
  world.memory.values.clear(); // the browser was closed
  world.jar.drop(() => true);
  const { app } = world.start();
  await app.onStarted('browser');
  await app.onWake();
  for (const { cookie, value } of before) world.jar.put(cookie, value);
  world.clock.advance(6_000);
  await app.onChange();
  expect(await named(app)).toEqual([['0', 'Anna']]);
});

it('a name goes after a start that restored nothing, without another event', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  await withName(world);
  world.memory.values.clear();
  world.jar.drop(() => true);
  const { app } = world.start();
  await app.onStarted('browser');
  await app.onWake();
  expect(disk(world)).toContain('Anna');
  world.clock.advance(6_000);
  await expect.poll(() => disk(world)).not.toContain('Anna');
});

it('a name can be given only to a sign-in that is here, and not on a shared computer', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const { app } = world.start();
  expect((await label(app, refOf('character-ai'), 'Anna')).result).toBe('nothing-to-do');
  expect((await label(app, refOf('nowhere'), 'Anna')).result).toBe('nothing-to-do');
  await saveSettings(app.handlers, { ...defaultSettings, sharedComputer: true });
  expect((await label(app, claude, 'Anna')).result).toBe('nothing-to-do');
  expect(disk(world)).not.toContain('Anna');
});

it('a name does not overwrite the names of a newer version', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const newer = { version: 99, data: 'names of tomorrow' };
  world.disk.values.set('labels', newer);
  const { app } = world.start();
  expect((await label(app, claude, 'work')).result).toBe('not-saved');
  expect(world.disk.values.get('labels')).toEqual(newer);
});
