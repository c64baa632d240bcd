import type { Page } from 'puppeteer-core';
import { openMore } from './open-more.ts';
import { textOf } from './steps.ts';
import { waitFor } from './wait.ts';

/** Opens the fold that says how sign-ins elsewhere are ended, and returns its text. */
export function openElsewhere(popup: Page): Promise<string> {
  return waitFor('the ways to end sign-ins elsewhere', async () => {
    await openMore(popup);
    await popup.evaluate(() => {
      const fold = document.querySelector<HTMLDetailsElement>('.panel .elsewhere');
      if (fold) fold.open = true;
    });
    return (await textOf(popup, '.panel .elsewhere[open]')) || undefined;
  });
}

/** The address of a link, by its words. */
export function addressOfLink(page: Page, text: string): Promise<string | undefined> {
  return page.evaluate(
    (wanted) => [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.trim() === wanted)?.href,
    text,
  );
}
