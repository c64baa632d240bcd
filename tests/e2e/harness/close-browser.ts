import type { Browser } from 'puppeteer-core';
import { within } from './wait.ts';

/** Ends a browser that puppeteer started, with its whole process group when it does not end by itself. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const pid = browser.process()?.pid;
  try {
    await within(15_000, 'closing the browser', browser.close());
  } catch (error) {
    console.warn(String(error));
    // puppeteer starts a browser as the leader of a process group, except on Windows.
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  }
}
