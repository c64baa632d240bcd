import { expect, it } from 'vitest';
import { createFarWorld, town } from '../far-world.ts';
import { toEnd } from '../to-end.ts';

it('the alarm that wakes a stopped background is set before anything is removed', async () => {
  const world = createFarWorld();
  const alarms: (number | null)[] = [];
  world.siteData.reach = async () => {
    alarms.push(world.browser.alarmAt);
    return 'by-browser';
  };
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
  await toEnd(app);
  expect(alarms).toEqual([world.clock.now() + 30_000]);
});

it('a run goes on where its alarm cannot be set', async () => {
  const world = createFarWorld();
  world.ports.alarm.setAt = async () => {
    throw new Error('no alarm');
  };
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
  expect((await toEnd(app)).leave?.items.map(({ step }) => step)).toEqual(['done']);
});
