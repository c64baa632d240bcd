import type { Browser, Page } from 'puppeteer-core';
import { within } from '../wait.ts';

/** The address of a page. For pages of an extension in Firefox, puppeteer's `url()` is always `about:blank`. */
export async function addressOf(page: Page): Promise<string> {
  const known = page.url();
  if (known !== 'about:blank') return known;
  // A page that does not answer is about to navigate or to close.
  return within(
    2_000,
    'asking a page for its address',
    page.evaluate(() => location.href),
  ).catch(() => known);
}

/** The first page whose address holds this part. */
export async function findPage(browser: Browser, part: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) if ((await addressOf(page)).includes(part)) return page;
  return undefined;
}
