import { errorText } from '../../core/error-text.ts';
import { waits } from '../../core/waits.ts';
import { browser } from '../api.ts';
import { within } from '../clock.ts';
import { readBeginning } from './is-awake.ts';
import { untilLoaded } from './until-loaded.ts';

/**
 * Whether a loaded tab that was sent to an address shows an answer to it: not where the browser itself says there that
 * the site cannot be reached. No script runs on such a page, though the tab bears the site's address. Where the site
 * has led on to another host, it has answered.
 */
export async function showsAnswer(tabId: number, address: string): Promise<boolean> {
  try {
    return (await isAnswer(tabId, address)) ?? (await isNextAnswer(tabId, address));
  } catch (error) {
    console.info('Lights Out: a tab is gone', errorText(error));
    return false;
  }
}

/** The same once more: a page that leads on takes a script that was put into it along. */
async function isNextAnswer(tabId: number, address: string): Promise<boolean> {
  const isLoaded = await within(waits.visit, untilLoaded(tabId), false);
  return isLoaded && (await isAnswer(tabId, address)) === true;
}

/** Null where the page takes no script. */
async function isAnswer(tabId: number, address: string): Promise<boolean | null> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined) return true; // at a host whose address we may not see
  const { origin, protocol } = new URL(url);
  if (!protocol.startsWith('http')) return false;
  if (origin !== new URL(address).origin) return true;
  return readBeginning(tabId).then(
    () => true,
    () => null,
  );
}
