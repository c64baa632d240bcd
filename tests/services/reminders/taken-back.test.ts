import { expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import type { World } from '../../fakes/fake-world.ts';
import { setSettings } from '../journal/recording.ts';
import { createRemindingBrowser, END, reminding } from './reminding.ts';

const inTray = async ({ notifications }: World) => (await notifications.list()).length;

it.each<[string, (world: World) => void]>([
  ['reminders are switched off', (world) => setSettings(world, reminding({ on: false }))],
  ['the reminders of its site are', (world) => setSettings(world, reminding({ sitesOff: ['claude'] }))],
  ['others use this computer too', (world) => setSettings(world, reminding({}, { sharedComputer: true }))],
  ['the settings cannot be read any more', (world) => void world.disk.values.set('settings', { version: 3, data: 7 })],
])('a reminder in the tray is taken back once %s', async (_what, turn) => {
  const { browser, world, at } = await createRemindingBrowser();
  await at(END - 4 * DAY);
  await at(END - 3 * DAY);
  expect(await inTray(world)).toBe(1);
  turn(world);
  await browser.app().onChange();
  expect(await inTray(world)).toBe(0);
});

it('a reminder in the tray is taken back although its own record cannot be written', async () => {
  const { browser, world, at } = await createRemindingBrowser();
  await at(END - 4 * DAY);
  await at(END - 3 * DAY);
  world.disk.values.set('reminders', { version: 9, data: {} });
  setSettings(world, reminding({ on: false }));
  await browser.app().onChange();
  expect(await inTray(world)).toBe(0);
});

it('a reminder of a sign-in that is gone is taken back although its own record cannot be written', async () => {
  const { browser, world, at } = await createRemindingBrowser();
  await at(END - 4 * DAY);
  await at(END - 3 * DAY);
  expect(await inTray(world)).toBe(1);
  world.disk.values.set('reminders', { version: 9, data: {} });
  await browser.lose('claude', 'deleted');
  expect(await inTray(world)).toBe(0);
});
