import { expect, it } from 'vitest';
import { createWorld, type World } from '../../fakes/fake-world.ts';
import { share } from '../leave/share.ts';
import { overviewOf } from '../leave/to-end.ts';

const isShared = async (world: World) => (await overviewOf(world.start().app)).settings.sharedComputer;

it('settings that the storage does not let be read keep the stricter mode, until they can be read again', async () => {
  const world = createWorld();
  expect(await isShared(world)).toBeNull();
  world.disk.turnOff();
  expect(await isShared(world)).toBe(true);
  world.disk.turnOn();
  expect(await isShared(world)).toBeNull();
});

it('a shared computer stays one while its storage fails', async () => {
  const world = createWorld();
  await share(world, false);
  world.disk.turnOff();
  expect(await isShared(world)).toBe(true);
});

it('what a policy says of the computer goes before settings that cannot be read', async () => {
  const world = createWorld();
  world.browser.policy = { ...world.browser.policy, present: true, sharedComputer: false };
  world.disk.turnOff();
  expect(await isShared(world)).toBe(false);
});
