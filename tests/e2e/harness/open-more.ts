import type { Page } from 'puppeteer-core';

/**
 * Unfolds every "More" of a screen, unless a dialog is open. What is pressed may lie under it, and a person would look
 * there. Returns how many were folded.
 */
export function openMore(page: Page): Promise<number> {
  return page.evaluate(() => {
    if (document.querySelector('dialog[open]')) return 0;
    const folded = document.querySelectorAll<HTMLButtonElement>('button.more[aria-expanded=false]');
    const seen = [...folded].filter((one) => one.getClientRects().length > 0);
    for (const one of seen) one.click();
    return seen.length;
  });
}
