import type { Page } from 'puppeteer-core';

/**
 * Presses the button of this accessible name, in an open dialog if there is one. False if none is in sight, or if it
 * waits for what it did before: a press on a button that waits does nothing.
 */
export function pressNow(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const visible = (element: Element) => element.getClientRects().length > 0;
    const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const isWaiting = (element: Element) => element.getAttribute('aria-disabled') === 'true';
    const scope = document.querySelector('dialog[open]') ?? document;
    const button = [...scope.querySelectorAll('button')].find(
      (element) => nameOf(element) === wanted && visible(element) && !element.disabled && !isWaiting(element),
    );
    button?.click();
    return button !== undefined;
  }, name);
}
