import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openElsewhere } from '../harness/mission-rows.ts';
import { dialogText, expectNoTraces, outcome, press, signIn, signInAgain, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'ends Claude’s sign-ins by its three paths, each with its own reach, and says before which one that is',
  async ({ world, sites }) => {
    const devices = () =>
      sites.claude
        .live()
        .map(({ device }) => (device === 'Phone' ? 'phone' : 'here'))
        .sort();
    const { page, tabId } = await signIn(world);
    expect(devices()).toEqual(['here', 'phone']);

    // Which path is for what, and that no password can be changed.
    const popup = await world.openPopup(tabId);
    expect(await timeLeft(popup)).toMatch(/^2(8|7) days/);
    const elsewhere = await openElsewhere(popup);
    for (const key of ['claudeHere', 'claudeEverywhere', 'claudeOther', 'claudeSecure', 'claudeHelp'] as const)
      expect(elsewhere).toContain(words(key));
    await world.screenshot(popup, 'everyday/06-row-claude-paths', { fullPage: true });

    // One other device: the page with the list opens, and this browser stays signed in.
    await press(popup, words('otherDevices'));
    expect(await dialogText(popup)).toContain(words('othersOpens', { site: 'Claude' }));
    await press(popup, words('openSite', { site: 'Claude' }));
    const account = await world.waitForPage('claude.ai/settings/account');
    await waitFor('the list', () =>
      account.evaluate(() => {
        const rows = [...document.querySelectorAll('tr')];
        rows
          .find(({ textContent }) => textContent?.includes('Phone'))
          ?.querySelector('button')
          ?.click();
        return rows.length > 0;
      }),
    );
    await waitFor('the end of the phone’s session', () => !devices().includes('phone'));
    expect(devices()).toEqual(['here']);
    await press(popup, words('done'));
    await popup.close();

    // This browser alone.
    sites.claude.reset();
    await signInAgain(page);
    const here = await world.openPopup(tabId);
    await press(here, words('signOutHere'));
    expect(await outcome(here)).toMatch(/^Signed out\. The old sign-in no longer works\./);
    expect(devices()).toEqual(['phone']);
    await here.close();

    // All of them at once.
    await signInAgain(page);
    const all = await world.openPopup(tabId);
    await press(all, words('signOutEverywhere'));
    await dialogText(all);
    await press(all, words('signOutEverywhere'));
    expect(await outcome(all)).toMatch(/^Signed out\./);
    expect(devices()).toEqual([]);
    await expectNoTraces(world, sites);
  },
);
