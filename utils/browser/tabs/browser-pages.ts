import { EVERY_SITE } from '../../core/sites/host-patterns.ts';
import { browser } from '../api.ts';
import { within } from '../clock.ts';

/** In ms. Chromium answers at once, but for the source text of a page: then nothing comes. */
const ANSWER_WITHIN = 250;
/** All that Chromium tells of the address of a page of its own. */
export const BROWSER_PAGE = 'chrome://';

/**
 * Finds which of these tabs show a page of the browser's own, such as the new tab or its settings. Without a further
 * permission Chromium gives no address of them, as of a page that a site wrote into an empty tab; but it names their
 * kind when it refuses to take a style away (Chromium 156; Firefox names none). No such style was ever put in, so
 * nothing changes anywhere. Asked only where every site may be looked at: else most tabs have no address.
 */
export async function findBrowserPages(tabIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (tabIds.length === 0 || !(await browser.permissions.contains({ origins: [...EVERY_SITE] }))) return new Set();
  const own = await Promise.all(tabIds.map(async (tabId) => ((await isOwn(tabId)) ? [tabId] : [])));
  return new Set(own.flat());
}

async function isOwn(tabId: number): Promise<boolean> {
  const asking = browser.scripting.removeCSS({ target: { tabId }, css: 'never-put-in{}' });
  try {
    await within(ANSWER_WITHIN, asking, undefined);
    return false;
  } catch (error) {
    return error instanceof Error && error.message === `Cannot access a ${BROWSER_PAGE} URL`;
  }
}
