import { expect } from 'vitest';
import { EVERY_SITE } from '../../../utils/core/sites/host-patterns.ts';
import { STRANGER } from '../../practice-sites/street/houses.ts';
import { words } from '../../words.ts';
import { allowEverySite, hasAccess, SAYS_YES } from '../harness/leaving/every-site.ts';
import {
  closeOtherTabs,
  leaveItems,
  openLeavePage,
  ticks,
  waitForEndedRun,
  waitForHeadline,
} from '../harness/leaving/leaving.ts';
import { houseOf, NOTHING_STORED, signInOnStreet, storedAnything } from '../harness/leaving/street.ts';
import { restartStory } from '../harness/restart-story.ts';
import { expectNoTraces, press, signIn, textOf } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

restartStory(
  'looks at every site when it is let, says that all is dark only then, and gives the access back',
  async ({ profile, sites }) => {
    const first = await profile.open();
    await signInOnStreet(first, sites, [1, 2]);
    const { page: shop } = await signIn(first, { host: STRANGER.host });
    await waitFor('what the shop stores', () => shop.evaluate(() => document.documentElement.dataset.kept === 'yes'));
    const before = await openLeavePage(first);
    await waitForHeadline(before, /^Sign out of these\?$/);
    expect(await ticks(before)).toEqual({ 'Lamp Street 1': true, 'Lamp Street 2': true });

    const { world, page } = await allowEverySite(profile, first, before);
    await waitFor('the shop in the list', async () => (await ticks(page))[STRANGER.host] === false);
    expect(await textOf(page, 'main')).toContain(words('leaveSight', { reach: 'all', count: 0 }));
    await world.screenshot(page, 'leaving/11-asks');

    // Left alone it is still here, and nothing is said of all.
    await press(page, words('signOutOf', { what: '2' }));
    await waitForEndedRun(world);
    expect(await waitForHeadline(page, /dark\.$/)).toBe(
      words('leaveDark', { count: 2, sites: 'Lamp Street 1 and Lamp Street 2' }),
    );
    for (const number of [1, 2]) expect(houseOf(sites, number).live()).toEqual([]);
    expect(sites.stranger.live()).toHaveLength(1);
    await press(page, words('done'));

    const asked = sites.requests.length;
    // The shop's own page stays: in Firefox only that page can clean what the shop stored.
    await closeOtherTabs(world, page, STRANGER.host);
    await press(page, words('tickAll'));
    await press(page, words('removeDataOf', { count: 1 }));
    await waitForEndedRun(world);
    expect(await waitForHeadline(page, /^You can go\./)).toBe(
      `${words('leaveCanGo', { private: 'other' })} ${words('leaveUntold', { count: 1 })}`,
    );
    expect((await leaveItems(page)).join()).toMatch(/Removed here only\.The site was not told\./);
    await world.screenshot(page, 'leaving/11-not-told', { fullPage: true });
    expect(await storedAnything(world, STRANGER.host)).toEqual(NOTHING_STORED);
    expect(sites.stranger.live(), 'a site that was not told keeps its session').toHaveLength(1);
    expect(
      sites.requests
        .slice(asked)
        .filter(({ host, path }) => host === STRANGER.host && path !== '/practice/empty' && path !== '/favicon.ico'),
    ).toEqual([]);
    await press(page, words('done'));

    await signInOnStreet(world, sites, [1]);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await closeOtherTabs(world, page);
    await press(page, words('signOutOf', { what: '1' }));
    await waitForEndedRun(world);
    await waitForHeadline(page, /^All dark\. You can go\.$/);
    await world.screenshot(page, 'leaving/11-all-dark', { fullPage: true });
    await press(page, words('leaveDoneGiveBack'));
    await waitFor('the access to be given back', async () => !(await hasAccess(world, EVERY_SITE)));
    expect(await hasAccess(world, ['*://claude.ai/*'])).toBe(true);
    await waitForHeadline(page, /^No sign-in is seen here\.$/);
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', prefs: SAYS_YES },
);
