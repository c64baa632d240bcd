import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { share } from './share.ts';
import { toEnd } from './to-end.ts';

const both = [refOf('claude'), refOf('character-ai')];

function twoSites() {
  const world = createWorld();
  for (const site of ['claude', 'character-ai']) world.server.signIn(site);
  return world;
}

it('a site whose removal fails again and again lets go of no other, and does not keep the run open', async () => {
  const world = twoSites();
  world.siteData.remove = async (site) => {
    if (site.id === 'character-ai') throw new Error('refused');
  };
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: both, clearing: 'unwanted' });
  const { leave } = await toEnd(app);
  expect(leave?.items.map(({ step }) => step)).toEqual(['done', 'done']);
  expect(world.jar.everything().filter(({ cookie }) => cookie.domain === 'claude.ai')).toEqual([]);
});

it('a record that cannot be deleted keeps no other, and the run comes to its end', async () => {
  const world = twoSites();
  await share(world, false);
  const set = world.disk.set.bind(world.disk);
  world.disk.set = async (key, value) => {
    if (key === 'learned-lengths') throw new Error('QUOTA_BYTES quota exceeded');
    return set(key, value);
  };
  const { app } = world.start();
  world.disk.values.set('reminders', { version: 1, data: { 'claude|0||': {} } });
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  const { leave, history } = await toEnd(app);
  expect([leave?.items[0]?.step, history]).toEqual(['done', []]);
  expect(world.bugs.map(({ where }) => where)).toContain('forgetting');
});
