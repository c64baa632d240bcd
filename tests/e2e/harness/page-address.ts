import type { Page } from 'puppeteer-core';
import { within } from './wait.ts';

/** Where a page is. In Firefox puppeteer's `url()` says `about:blank` for every page of an extension. */
export async function addressOf(page: Page): Promise<string> {
  const known = page.url();
  if (known !== 'about:blank') return known;
  // A page that cannot answer is about to navigate or to close.
  return within(
    2_000,
    'asking a page for its address',
    page.evaluate(() => location.href),
  ).catch(() => known);
}
