import type { Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

/**
 * Opens an address in a page that is already there, and waits until the new document has loaded. The page itself is
 * asked: in Firefox the driver's own `goto` never resolves for a page of the extension, and sometimes not for others.
 */
export async function goTo(page: Page, url: string): Promise<void> {
  const oldDocument = await waitFor('the page as it is', () => page.evaluate(() => performance.timeOrigin));
  page.goto(url).catch(() => undefined);
  const isThere = (old: number) => performance.timeOrigin !== old && document.readyState === 'complete';
  await waitFor(url, () => page.evaluate(isThere, oldDocument));
}
