import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import type { ExtensionApi } from '../harness/browser/extension-api.ts';
import { findRealPopup } from '../harness/browser/real-popup.ts';
import { expectNoTraces, outcome, press, signIn, textOf, timeLeft, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** Runs in a page of the extension. */
const hasPopup = ({ extension }: ExtensionApi) => extension.getViews({ type: 'popup' }).length > 0;

story(
  'a new user comes from the installation to the first countdown, and to a sign-out that the server confirms',
  async ({ browserName, world, sites }) => {
    const clicks: string[] = [];
    const click = async (page: Page, name: string) => {
      clicks.push(name);
      await press(page, name);
    };

    const first = await world.waitForPage('/welcome.html');
    await waitFor('the questions', async () => /Which sites/.test(await textOf(first, 'main')));
    expect(await first.title()).toBe(words('tabTitle', { open: words('firstSteps') }));
    expect(await textOf(first, 'figcaption')).toBe(words('sampleSession'));
    await world.screenshot(first, 'product/01-first-page', { width: 900, height: 1_700 });
    await world.screenshot(first, 'product/01-first-page-dark', { width: 900, height: 1_700, dark: true });

    const { tabId } = await signIn(world);
    await first.bringToFront();
    await click(first, words('seeMySignIns'));
    if (browserName === 'chromium') await waitForText(await findRealPopup(world), 'main', /(28|27)\sd/);
    // No driver reaches the popup that Firefox opens, but the extension knows of it.
    else await waitFor('the popup', () => world.inExtension(hasPopup));
    clicks.push('the button in the toolbar');
    const popup = await world.openPopup(tabId);
    expect(await timeLeft(popup)).toMatch(/^(28 days|27 days 23 hours)$/);
    expect(clicks.length).toBeLessThanOrEqual(2);
    await world.screenshot(popup, 'product/01-first-countdown');

    const countdownAfter = clicks.length;
    const live = () => sites.claude.sessions().filter(({ endedAt }) => endedAt === null).length;
    const before = live();
    await click(popup, words('signOutHere'));
    expect(await outcome(popup)).toMatch(/^Signed out\. The old sign-in no longer works\./);
    expect(clicks.length - countdownAfter).toBeLessThanOrEqual(2);
    expect(live()).toBe(before - 1);
    expect(await textOf(popup, 'main')).not.toContain(words('firstSitesTitle')); // it was asked on the first page
    await world.screenshot(popup, 'product/01-signed-out');

    // Stopped and started again, it does not welcome anybody a second time.
    await first.close();
    await world.stopBackground();
    await world.wakeBackground();
    const open = await world.inExtension(async (browser) =>
      (await browser.tabs.query({})).filter(({ url }) => url?.includes('/welcome.html')).map(({ url }) => url),
    );
    expect(open).toEqual([]);
    await expectNoTraces(world, sites);
  },
  { firstPage: 'open' },
);
