import { expect } from 'vitest';
import { words } from '../../words.ts';
import { cookieNames, dialogText, outcome, press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'reads twins, paths and partitions, and removes exactly what belongs to the session',
  async ({ world, sites }) => {
    const { tabId } = await signIn(world);
    await world.inExtension(async (browser) => {
      const url = 'https://claude.ai/';
      const expirationDate = Math.floor(Date.now() / 1_000) + 86_400;
      const own = { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: false };
      const foreign = { topLevelSite: 'https://example.org', hasCrossSiteAncestor: true };
      await browser.cookies.set({ url, name: 'sessionKey', value: 'host-only-twin', secure: true, expirationDate });
      await browser.cookies.set({
        url,
        name: 'sessionKey',
        value: 'own-partition',
        secure: true,
        expirationDate,
        sameSite: 'no_restriction',
        partitionKey: own,
      });
      await browser.cookies.set({
        url,
        name: 'sessionKey',
        value: 'elsewhere',
        secure: true,
        expirationDate,
        sameSite: 'no_restriction',
        partitionKey: foreign,
      });
      await browser.cookies.set({
        url: 'https://claude.ai/deep/down',
        path: '/deep/down',
        name: 'sessionKey',
        value: 'on-a-path',
        secure: true,
        expirationDate,
      });
      await browser.cookies.set({ url: 'http://claude.ai/', name: 'plain', value: 'not-secure', expirationDate });
      await browser.cookies.set({
        url: 'https://platform.claude.com/',
        name: 'neighbour',
        value: 'stays',
        secure: true,
        expirationDate,
      });
    });
    const popup = await world.openPopup(tabId);
    await waitFor('the sign-in inside another site', async () => /inside example\.org/.test(await textOf(popup, 'li')));
    expect(await popup.evaluate(() => document.querySelectorAll('li button.row').length)).toBe(1);
    await world.screenshot(popup, 'main-job/13-inside-another-site');

    await press(popup, words('removeDataHere'));
    await waitFor('the plan', async () => /cookie/.test(await dialogText(popup)));
    await world.screenshot(popup, 'main-job/13-dialog');
    await press(popup, words('removeDataHere'));
    expect(await outcome(popup)).toMatch(/^Removed here only\. The site was not told\./);
    expect(sites.claude.live()).toHaveLength(2);
    expect(await cookieNames(world, 'claude.ai')).toEqual([]); // in every partition of this store
    expect(await cookieNames(world, 'platform.claude.com')).toEqual(['neighbour']);
  },
);
