import type { StoreId } from '../cookies/cookie.ts';
import type { TabFacts } from './here.ts';

/** Where the page of a tab is: a host with its port if it has one, and the cookie store that it uses. */
export type Place = { readonly host: string; readonly storeId: StoreId };

/**
 * The place of a tab; null for a page of the browser, or one that is not shown to us. Private windows are left out:
 * there the popup may have to show a leave run, which is about all sites.
 */
export function findPlace(tab: TabFacts | null): Place | null {
  if (tab === null || tab.incognito || tab.storeId === null) return null;
  const host = tab.url === null ? null : (readPage(tab.url)?.host ?? null);
  return host === null ? null : { host, storeId: tab.storeId };
}

/** The address of a page of a site; null for any other address. */
export function readPage(url: string): URL | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : null;
}
