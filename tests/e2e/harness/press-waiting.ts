import type { Page } from 'puppeteer-core';

/** Presses a button of this text although it may wait, and tells whether it did: such a press must do nothing. */
export function pressWaiting(page: Page, name: string): Promise<'waits' | 'does not wait' | 'not there'> {
  return page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted);
    button?.click();
    if (button === undefined) return 'not there';
    return button.getAttribute('aria-disabled') === 'true' ? 'waits' : 'does not wait';
  }, name);
}
