import type { Downloads } from 'webextension-polyfill';
import type { BrowserList } from '../../ports/browser-lists.ts';
import { browser } from '../api.ts';

/** More downloads than any list holds. Without a limit Firefox gives a thousand. */
const MOST = 1_000_000;

/** Chrome's own field: where the forwarding of the address ended. */
type Item = Downloads.DownloadItem & { readonly finalUrl?: string };

/** The browser's list of downloads. The files themselves stay where they are. */
export const downloadsList: BrowserList = {
  async entries() {
    const found: readonly Item[] = await listOf(browser).search({ limit: MOST });
    return found
      .filter(({ incognito }) => !incognito)
      .map(({ id, url, finalUrl, referrer }) => ({
        id: String(id),
        addresses: [url, finalUrl, referrer].flatMap((address) => address || []),
      }));
  },
  async times({ id }) {
    const [found] = await listOf(browser).search({ id: Number(id) });
    if (found === undefined) return null;
    const at = Date.parse(found.startTime);
    // One that is under way would be ended by taking it off.
    return { first: at, last: found.state === 'in_progress' ? Number.POSITIVE_INFINITY : at };
  },
  async take({ id }) {
    await listOf(browser).erase({ id: Number(id) });
  },
};

/** @throws in a browser without such a list, or without the permission for it */
function listOf({ downloads }: typeof browser) {
  if (downloads === undefined) throw new Error('The browser has no list of downloads for us');
  return downloads;
}
