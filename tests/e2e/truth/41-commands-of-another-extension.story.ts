import { expect } from 'vitest';
import { readOverview } from '../harness/record.ts';
import { installCookieCleaner } from '../harness/second-extension/second-extension.ts';
import { cookieNames, expectNoTraces, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('answers no other extension, and does nothing for it', async ({ world, sites }) => {
  const stranger = await installCookieCleaner(world);
  const { storeId } = await signIn(world);
  const [before, settings] = [await cookieNames(world, 'claude.ai'), (await readOverview(world)).settings];
  const live = sites.claude.live().length;
  sites.requests.length = 0;

  const session = { siteId: 'claude', storeId, partition: null };
  const id = await world.inExtension((browser) => browser.runtime.id);
  const answers = await stranger.tell(id, [
    { type: 'get-overview' },
    { type: 'sign-out', session, scope: 'this-browser' },
    { type: 'remove-data', session, allStores: true, trustedDevice: true },
    { type: 'save-settings', from: settings, to: { ...settings, badge: !settings.badge } },
    { kind: 'press' },
  ]);
  expect(answers).toEqual(answers.map(() => 'nothing'));

  const { history, settings: after } = await readOverview(world);
  expect([history, after]).toEqual([[], settings]);
  expect(await cookieNames(world, 'claude.ai')).toEqual(before);
  expect(sites.claude.live()).toHaveLength(live);
  expect(sites.requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  await expectNoTraces(world, sites);
});
