import type { Browser, Downloads as Listed } from 'webextension-polyfill';
import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import { isPageOf } from '../../core/sites/is-page-of.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Downloads } from '../../ports/site-data.ts';
import { browser } from '../api.ts';

const permission: { permissions: ['downloads'] } = { permissions: ['downloads'] };

/** Firefox names the cookie store of a download. */
type Item = Listed.DownloadItem & { readonly cookieStoreId?: string };

export const downloads: Downloads = {
  async underWay(site, storeId) {
    const api: Partial<Pick<Browser, 'downloads'>> = browser; // it exists only with the permission
    if (api.downloads === undefined || !(await browser.permissions.contains(permission))) return 'not-seen';
    const items: Item[] = await api.downloads.search({ state: 'in_progress' });
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

export const readDownloadsAccess = (): Promise<boolean> => browser.permissions.contains(permission);

/** Asks for it. Must be called in the click itself. */
export const requestDownloads = (): Promise<boolean> => browser.permissions.request(permission);
