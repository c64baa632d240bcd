import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/** An address that no extension may open, so that this question opens no tab, whatever Firefox answers. */
const NEVER_OPENED = 'chrome://global/content/';

/**
 * Whether containers may exist that were not looked at. Firefox lists containers only to extensions whose permission
 * would switch them on in the whole browser, and the search by number has an end. It does say whether containers are
 * switched off: it looks at the store before it looks at the address, which it refuses anyway (tried in 153).
 */
export async function findContainersKnown(): Promise<'all-looked-at' | 'not-all'> {
  if (browserName() !== 'firefox') return 'all-looked-at';
  try {
    await browser.tabs.create({ url: NEVER_OPENED, cookieStoreId: 'firefox-container-1', active: false });
    return 'not-all';
  } catch (error) {
    return error instanceof Error && /disabled/i.test(error.message) ? 'all-looked-at' : 'not-all';
  }
}
