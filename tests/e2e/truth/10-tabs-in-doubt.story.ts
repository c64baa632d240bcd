import type { Page } from 'puppeteer-core';
import { STRANGER } from '../../practice-sites/street/houses.ts';
import { words } from '../../words.ts';
import { allowEverySite, SAYS_YES } from '../harness/leaving/every-site.ts';
import { closeOtherTabs, openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { signInOnStreet } from '../harness/leaving/street.ts';
import { pressByHand } from '../harness/press-by-hand.ts';
import { restartStory } from '../harness/restart-story.ts';
import { press, textOf } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

/** A new tab has no address at first, so another doubt may be named for a moment. */
const waitForDoubt = (page: Page, doubt: string) =>
  waitFor(`"${doubt}" among the doubts`, async () => (await textOf(page, '.leave-doubts')).includes(doubt));

restartStory(
  'does not say that all is dark beside an open page of another site or a tab that cannot be looked into',
  async ({ profile, sites }) => {
    const first = await profile.open();
    await signInOnStreet(first, sites, [1]);
    const { world, page } = await allowEverySite(profile, first, await openLeavePage(first));
    await closeOtherTabs(world, page);
    await press(page, words('signOutOf', { what: '1' }));
    await waitForEndedRun(world);
    await waitForHeadline(page, /^All dark\. You can go\.$/);

    // a page of a site without any cookie: what it keeps, only it sees
    await world.openPage(`https://${STRANGER.host}/practice/empty`);
    await waitForHeadline(page, /^Lamp Street 1 is dark\.$/);
    await waitForDoubt(page, STRANGER.host);
    await pressByHand(page, words('leaveCloseAndRemove'));
    await waitForHeadline(page, /^All dark\. You can go\.$/);
    await waitFor('what was removed, with the focus', () =>
      page.evaluate(
        (host, removed) =>
          [host, removed].every((part) => document.activeElement?.textContent?.includes(part) === true),
        STRANGER.host,
        words('outcomeLead', { outcome: 'removed-here-only' }),
      ),
    );

    // Chromium gives no address of its own pages either, but they belong to no site
    if (world.browserName === 'chromium')
      await world.inExtension((browser) => browser.tabs.create({ url: 'chrome://version/', active: false }));

    // what a browser gives no address of
    await world.inExtension((browser) => browser.tabs.create({ url: 'about:blank', active: false }));
    await waitForHeadline(page, /^Lamp Street 1 is dark\.$/);
    await waitForDoubt(page, words('leaveShut', { count: 1 }));
    await closeOtherTabs(world, page);
    await waitForHeadline(page, /^All dark\. You can go\.$/);
  },
  { build: 'e2e', prefs: SAYS_YES },
);
