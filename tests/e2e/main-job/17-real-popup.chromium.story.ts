import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { expectNoTraces, press, signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

/** Opens the popup as the toolbar button does. Only Chromium lets a test do that without a display. */
async function openRealPopup(world: World, page: Page): Promise<Page> {
  await page.bringToFront();
  await world.inExtension(async (browser) => {
    const { id } = await browser.windows.getLastFocused();
    const { openPopup } = browser.action as unknown as { openPopup(options: { windowId: number | undefined }): Promise<void> };
    await openPopup({ windowId: id });
  });
  const target = await waitFor('the popup', () => page.browser().targets().find((candidate) => candidate.url().endsWith('/popup.html')));
  return target.asPage();
}

story(
  'opens as a real popup of 400 pixels for the tab in front, and finishes when it is closed in the middle',
  async ({ world, sites }) => {
    await signIn(world, { host: 'platform.claude.com' });
    const { page } = await signIn(world);
    const popup = await openRealPopup(world, page);
    await timeLeft(popup);
    expect(await textOf(popup, 'h1')).toBe('Claude');
    await waitFor('its size', () => popup.evaluate(() => innerWidth === 400 && innerHeight <= 600 && document.documentElement.scrollHeight <= innerHeight));

    sites.claude.faults.slowSignOut = { when: 'before', ms: 1_000 };
    const arrived = sites.claude.whenSignOutArrives();
    await press(popup, 'Sign out here');
    await arrived;
    await popup.close();
    await waitFor('the session to end', () => sites.claude.live().length === 1);
    await waitFor('the public page', () => page.evaluate(() => document.body.innerText.includes('Welcome')));

    const reopened = await openRealPopup(world, page);
    expect(await waitFor('what was achieved', async () => (await textOf(reopened, '[role=status]')) || undefined)).toMatch(/^Signed out\. The old sign-in no longer works\./);
    await expectNoTraces(world, sites);
  },
  { args: ['--window-size=1280,1000', '--screen-info={1600x1200}'] },
);
