import { expect, it } from 'vitest';
import { defaultSettings } from '../../utils/core/settings/settings.ts';
import { SECOND } from '../../utils/core/time.ts';
import type { BackgroundApp } from '../../utils/services/background/background-app.ts';
import { createWorld, refOf, type World } from '../fakes/fake-world.ts';
import { FORMER, formerCookie } from '../fakes/samples/former-address.ts';
import { container } from '../fakes/samples/stores.ts';

const authOf = (world: World, domain: string) =>
  world.jar.everything().filter(({ cookie }) => cookie.domain === domain && cookie.httpOnly);

async function named(app: BackgroundApp) {
  const { sessions, stores } = (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
  return { signIns: sessions.map(({ label }) => label), stores: stores.map(({ name }) => name) };
}

async function withNames(world: World, siteId = 'claude'): Promise<BackgroundApp> {
  const { app } = world.start();
  await app.onWake();
  world.clock.advance(6 * SECOND);
  await app.onChange();
  await app.handlers['label-session']({ type: 'label-session', session: refOf(siteId), label: 'Anna' });
  return app;
}

it("a name does not go on to the next account's sign-in that stands in its place without a gap", async () => {
  const world = createWorld();
  world.server.signIn('claude');
  const app = await withNames(world);
  expect((await named(app)).signIns).toEqual(['Anna']);
  world.server.signIn('claude'); // another credential, written over the first one
  for (const { cookie } of authOf(world, 'claude.ai'))
    for (const change of ['overwrite', 'set'] as const) await app.onCookie(cookie, change);
  expect((await named(app)).signIns).toEqual([null]);
  expect(JSON.stringify([...world.disk.values])).not.toContain('Anna');
});

it('a name goes at the moment in which its sign-in goes, though the next person signs in before the next look', async () => {
  const world = createWorld();
  world.server.signIn('claude-console');
  const app = await withNames(world, 'claude-console');
  expect((await named(app)).signIns).toEqual(['Anna']);
  const going = authOf(world, 'platform.claude.com');
  world.jar.drop(() => true);
  for (const { cookie } of going) await app.onCookie(cookie, 'deleted');
  world.server.signIn('claude-console');
  for (const { cookie } of authOf(world, 'platform.claude.com')) await app.onCookie(cookie, 'set');
  await app.onChange();
  expect((await named(app)).signIns).toEqual([null]);
});

it('a name goes where all was removed without an event, though its site changes the credential by itself', async () => {
  const world = createWorld();
  world.server.signIn('claude-console');
  const app = await withNames(world, 'claude-console');
  const write = async (...changes: readonly ('overwrite' | 'set')[]) => {
    world.server.signIn('claude-console');
    for (const { cookie } of authOf(world, 'platform.claude.com'))
      for (const change of changes) await app.onCookie(cookie, change);
    return (await named(app)).signIns;
  };
  expect(await write('overwrite', 'set')).toEqual(['Anna']);
  world.jar.drop(() => true); // Firefox tells nothing of it
  expect(await write('set')).toEqual([null]);
});

it('a name stays while the browser starts and brings back the cookies of its last tabs', async () => {
  const world = createWorld();
  world.server.signIn('claude-console');
  await withNames(world, 'claude-console');
  world.memory.values.clear();
  const { app } = world.start();
  await app.onStarted('browser');
  for (const { cookie } of authOf(world, 'platform.claude.com')) await app.onCookie(cookie, 'set');
  expect((await named(app)).signIns).toEqual(['Anna']);
});

it('a name goes at the first look after a start that shows another sign-in', async () => {
  const world = createWorld();
  world.server.signIn('claude');
  await withNames(world);
  world.memory.values.clear();
  world.server.signIn('claude');
  const { app } = world.start();
  await app.onStarted('browser');
  await app.onWake();
  expect((await named(app)).signIns).toEqual([null]);
});

it('the name of a container does not go on to the next container of the same number', async () => {
  const world = createWorld();
  world.server.signIn('claude', { storeId: container.id });
  const app = await withNames(world);
  await app.handlers['save-settings']({
    type: 'save-settings',
    from: defaultSettings,
    to: { ...defaultSettings, storeNames: { [container.id]: 'Bank' } },
  });
  expect((await named(app)).stores).toContain('Bank');
  world.jar.hide(container.id); // its last tab is closed
  await app.onChange();
  world.jar.open(container);
  expect((await named(app)).stores).toContain('Bank');
  world.jar.close(container.id); // it is deleted
  await app.onChange();
  world.jar.open(container);
  await app.onChange();
  expect((await named(app)).stores).not.toContain('Bank');
});

it.each(['there', 'unknown'] as const)(
  'the name of a container that lost its last tab and cookie stays while it may exist (%s)',
  async (is) => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: container.id });
    const app = await withNames(world);
    await app.handlers['save-settings']({
      type: 'save-settings',
      from: defaultSettings,
      to: { ...defaultSettings, storeNames: { [container.id]: 'Bank' } },
    });
    world.jar.drop(({ cookie }) => cookie.storeId === container.id);
    world.jar.hide(container.id);
    if (is === 'unknown') world.jar.untellable.add(container.id); // only a private window is open, for instance
    await app.onChange();
    world.jar.open(container);
    expect((await named(app)).stores).toContain('Bank');
  },
);

it('the name of a container stays until the browser has had time to restore its tabs', async () => {
  const world = createWorld();
  await world.start().app.handlers['save-settings']({
    type: 'save-settings',
    from: defaultSettings,
    to: { ...defaultSettings, storeNames: { [container.id]: 'Bank' } },
  });
  world.memory.values.clear();
  world.jar.close(container.id);
  const again = world.start().app;
  await again.onStarted('browser');
  await again.onWake();
  world.jar.open(container);
  await again.onChange();
  expect((await named(again)).stores).toContain('Bank');
});

it('a name stays while access to the host is given back at which its sign-in is', async () => {
  const world = createWorld();
  world.jar.put(formerCookie, 'secret');
  const app = await withNames(world, 'claude-console');
  world.hostAccess.take(FORMER);
  await app.onChange();
  world.hostAccess.give(FORMER);
  expect((await named(app)).signIns).toEqual(['Anna']);
  world.jar.drop(() => true);
  await app.onChange();
  expect(JSON.stringify([...world.disk.values])).not.toContain('Anna');
});
