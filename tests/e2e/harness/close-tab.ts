import type { Page } from 'puppeteer-core';
import { waitFor, within } from './wait.ts';

/** In milliseconds. */
const ONE_TRY_MS = 5_000;

/**
 * Closes a tab that may be loading, or may be closed by Lights Out in the same moment. Chromium sometimes leaves a tab
 * open that is told to close while an answer arrives in it, and says nothing more about it; told again, it closes it.
 */
export async function closeTab(page: Page): Promise<void> {
  await waitFor('the tab to close', async () => {
    if (!page.isClosed()) await within(ONE_TRY_MS, 'one try', page.close());
    return true;
  });
}
