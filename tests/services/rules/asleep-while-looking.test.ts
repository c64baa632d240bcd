import { expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { close, noticesOf, pass, ruled } from './ruled-browser.ts';

it('a sign-out that comes due while the computer sleeps in the middle of a look counts its minute anew', async () => {
  const { world, app, tab, isAlive } = await ruled({ kind: 'last-tab' });
  await close(world, app, tab.tabId);
  await pass(world, app, 40 * SECOND);
  const { seen } = world.tabs;
  world.tabs.seen = (...asked) => {
    world.tabs.seen = seen;
    world.clock.set(world.clock.now() + 9 * HOUR); // asleep until then
    return seen(...asked);
  };
  await app.onWake();
  expect([isAlive(), world.tabs.seen === seen]).toEqual([true, true]);
  await app.onWake();
  expect([isAlive(), (await noticesOf(app)).length]).toEqual([true, 1]);
  await pass(world, app, MINUTE);
  expect(isAlive()).toBe(false);
});
