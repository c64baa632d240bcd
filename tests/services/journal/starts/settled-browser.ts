import { MINUTE } from '../../../../utils/core/time.ts';
import { createRunningBrowser } from '../recording.ts';

/** Signed in to Claude, and long enough to be on disk. */
export async function createSettledBrowser() {
  const browser = await createRunningBrowser();
  await browser.signIn('claude');
  await browser.pass(MINUTE);
  return browser;
}
