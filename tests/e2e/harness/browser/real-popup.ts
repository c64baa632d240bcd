import type { Page } from 'puppeteer-core';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';
import { waitUntilDrawn } from './drawn-screen.ts';

/**
 * Opens the popup as the toolbar button does, in the window of this tab. Without a display only Chromium lets a test do
 * that.
 */
export async function openRealPopup(world: World, { page, tabId }: { page: Page; tabId: number }): Promise<Page> {
  await page.bringToFront();
  await world.inExtension(async (browser, id) => {
    const { windowId } = await browser.tabs.get(id);
    const { openPopup } = browser.action as unknown as {
      openPopup(options: { windowId: number | undefined }): Promise<void>;
    };
    await openPopup({ windowId });
  }, tabId);
  return findRealPopup(world);
}

/** Waits for the popup that is open or about to open, and for its first picture. */
export async function findRealPopup(world: World): Promise<Page> {
  const target = await waitFor('the popup', () =>
    world.engine.browser.targets().find((candidate) => /\/popup\.html(\?leave)?$/.test(candidate.url())),
  );
  const page = await target.asPage();
  await waitUntilDrawn(page, 'the popup');
  return page;
}
