import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
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

it('stored data that the browser does not let go keeps neither the cookies nor the tabs, and is named', async () => {
  const world = twoSites();
  const other = refOf('other:town.example');
  world.jar.put(cookie({ name: 'session_token', domain: 'town.example' }), 'a0123456789abcdef');
  world.hostAccess.setEverySite('granted');
  for (const url of ['https://claude.ai/', 'https://town.example/']) world.tabs.show(url, '0');
  world.siteData.remove = async () => {
    throw new Error('refused');
  };
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude'), other], clearing: 'unwanted' });
  const { leave } = await toEnd(app);
  expect(leave?.items).toMatchObject([
    { outcome: { kind: 'signed-out' }, cookiesLeft: 0, storage: 'not-from-here' },
    { outcome: { kind: 'removed-here-only', removedCookies: 1 }, cookiesLeft: 0, storage: 'not-from-here' },
  ]);
  expect(new Set(world.jar.everything().map(({ cookie: { domain } }) => domain))).toEqual(new Set(['character.ai']));
  expect(world.tabs.all()).toEqual([]);
  expect(world.bugs.map(({ where }) => where)).toContain('removing stored data');
});

it('a removal that breaks off says of no site that its data was removed, and counts what is here', async () => {
  const world = twoSites();
  const other = refOf('other:town.example');
  world.jar.put(cookie({ name: 'session_token', domain: 'town.example' }), 'a0123456789abcdef');
  world.hostAccess.setEverySite('granted');
  const { tabId } = world.tabs.show('https://claude.ai/', '0');
  world.siteData.reach = async () => {
    throw new Error('gone');
  };
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude'), other], clearing: 'unwanted' });
  const { leave } = await toEnd(app);
  expect(leave?.items).toMatchObject([
    { outcome: { kind: 'signed-out' }, storage: 'not-from-here', tabsLeft: [tabId] },
    { outcome: { kind: 'could-not-tell', reason: 'failed' }, cookiesLeft: 1 },
  ]);
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
