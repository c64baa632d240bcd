import type { Downloads as Listed } from 'webextension-polyfill';
import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import { isPageOf } from '../../core/sites/is-page-of.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Downloads } from '../../ports/site-data.ts';
import { browser } from '../api.ts';
import { asks, holds } from './holds.ts';

/** Firefox names the cookie store of a download. */
type Item = Listed.DownloadItem & { readonly cookieStoreId?: string };

export const downloads: Downloads = {
  async underWay(site, storeId) {
    // It exists only with the permission.
    if (browser.downloads === undefined || !(await holds('downloads'))) return 'not-seen';
    const items: Item[] = await browser.downloads.search({ state: 'in_progress' });
    const isHere = ({ cookieStoreId, incognito }: Item) =>
      cookieStoreId === undefined ? incognito === isPrivateStore(storeId) : cookieStoreId === storeId;
    // One that a person paused waits for that person, maybe for ever: a sign-out interrupts nothing then.
    return items.some((item) => !item.paused && isHere(item) && isOf(site, item)) ? 'some' : 'none';
  },
};

/** A page of the site began it, or the site's own host sends it. */
function isOf(site: SiteDefinition, { referrer, url }: Item): boolean {
  return isPageOf(site, referrer) || isPageOf(site, url.replace(/^blob:/, ''));
}

export const readDownloadsAccess = (): Promise<boolean> => holds('downloads');

/** Asks for it. Must be called in the click itself. */
export const requestDownloads = (): Promise<boolean> => asks('downloads');
