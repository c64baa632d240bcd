import type { StoreId } from '../../core/cookies/cookie.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

type ContainerIs = 'there' | 'not-there' | 'off' | 'unknown';

/** An address that no extension may open, so that the question opens no tab, whatever Firefox answers. */
const NEVER_OPENED = 'chrome://global/content/';

/** Firefox for Android has no windows. */
const { windows } = browser;

/**
 * Tells for each of these containers whether it exists, also without a tab or a cookie. Firefox lists containers only
 * to extensions whose permission would switch them on in the whole browser. `off`: they are switched off, so none is
 * there. `unknown`: only private windows are open, and there Firefox refuses every container.
 *
 * @throws if Firefox answers something else
 */
export async function findContainers(ids: readonly StoreId[]): Promise<ReadonlyMap<StoreId, ContainerIs>> {
  const answers = await ask(ids);
  return new Map(ids.map((id, index) => [id, answers[index] ?? 'unknown']));
}

async function ask(ids: readonly StoreId[]): Promise<readonly ContainerIs[]> {
  // Firefox for Android has no containers, and refuses the question itself.
  if (browserName() !== 'firefox' || windows === undefined) return ids.map(() => 'off');
  const open = await windows.getAll({ windowTypes: ['normal'] });
  const windowId = open.find(({ incognito }) => !incognito)?.id;
  if (windowId === undefined) return ids.map(() => 'unknown');
  return Promise.all(ids.map((id) => isThere({ cookieStoreId: id, windowId })));
}

/** Firefox looks at the store first, and refuses the address only after that (tried in 153). */
async function isThere(where: { cookieStoreId: StoreId; windowId: number }): Promise<'there' | 'not-there' | 'off'> {
  try {
    await browser.tabs.create({ ...where, url: NEVER_OPENED, active: false });
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: '' };
    if (/disabled/i.test(message)) return 'off';
    if (/No cookie store exists/i.test(message)) return 'not-there';
    if (/Illegal URL/i.test(message)) return 'there';
    throw error;
  }
  throw new Error('Firefox opened a page of its own');
}
