import type { Page } from 'puppeteer-core';
import { waitFor } from '../wait.ts';

/**
 * Waits until a screen of the extension shows its first picture, or says what went wrong. A document has loaded before
 * that: the screen still asks the background, which may have to start. Another file of the extension has no picture.
 */
export async function waitUntilDrawn(page: Page, what: string): Promise<void> {
  await waitFor(`the picture of ${what}`, () => page.evaluate(isDrawn));
}

/** Runs inside the page, so it must not use anything from outside. */
function isDrawn(): boolean {
  const app = document.getElementById('app');
  if (app === null) return true;
  if (app.querySelector('[role=alert]')?.textContent) return true;
  // the popup without "Loading", a section of the options, and the leave page or the popup that leaves
  return app.querySelector('.middle:not(:has(.loading)), main > section, .page-name') !== null;
}
