import type { StoreId } from '../cookies/cookie.ts';
import type { TabFacts } from '../overview/here.ts';
import { readPage } from '../overview/place.ts';
import { hostAndPort, withoutPort } from '../sites/host-of-origin.ts';
import type { SiteDefinition, SiteId } from '../sites/site.ts';
import { otherSiteId } from './other-site-id.ts';

/** The open tabs of one site in one store. `host`: with its port, if it has one. */
export type OpenSite = {
  readonly siteId: SiteId;
  readonly storeId: StoreId;
  readonly host: string;
  /** Scheme, host and port of the page in the first of its tabs. */
  readonly origin: string;
  readonly tabIds: readonly number[];
};

/** An open tab that Lights Out cannot look into. `host`: the site that it belongs to; null where that is not told. */
export type ShutTab = { readonly tabId: number; readonly host: string | null };

type Shown =
  | { readonly kind: 'page'; readonly host: string; readonly origin: string }
  | { readonly kind: 'shut'; readonly host: string | null }
  | { readonly kind: 'browser' };

const addressInside = /^(?:about:reader|chrome-distiller:)[^?]*\?(?:.*&)?url=([^&]+)/;

/**
 * What a tab shows. A page of a site can be looked into. Something that a site made (`blob:`), its source text and the
 * reader's view show what belongs to the account too, but no script of ours runs there. A tab without an address is one
 * that the browser keeps to itself although we may look at every site.
 */
export function findShown(url: string | null): Shown {
  if (url === null || url === '') return { kind: 'shut', host: null };
  const inside = /^(?:blob|view-source|filesystem):(.*)$/.exec(url)?.[1] ?? addressOf(addressInside.exec(url)?.[1]);
  const page = readPage(inside ?? url);
  if (inside !== null) return { kind: 'shut', host: page?.host ?? null };
  return page === null ? { kind: 'browser' } : { kind: 'page', host: page.host, origin: page.origin };
}

/** Sorts the open tabs by what they show. Pages of the browser itself and of extensions belong to no site. */
export function findOpenTabs(
  tabs: readonly TabFacts[],
  sites: readonly SiteDefinition[],
): { readonly openSites: readonly OpenSite[]; readonly shutTabs: readonly ShutTab[] } {
  const openSites = new Map<string, OpenSite>();
  const shutTabs: ShutTab[] = [];
  for (const { tabId, url, storeId } of tabs) {
    const shown = findShown(url);
    if (shown.kind === 'browser') continue;
    if (shown.kind === 'shut' || storeId === null) {
      shutTabs.push({ tabId, host: shown.host });
      continue;
    }
    const { host, origin } = shown;
    const known = sites.find(({ origins }) => origins.some((one) => hostAndPort(one) === host));
    const siteId = known?.id ?? otherSiteId(withoutPort(host));
    const key = `${storeId} ${siteId}`;
    const before = openSites.get(key) ?? { siteId, storeId, host, origin, tabIds: [] };
    openSites.set(key, { ...before, tabIds: [...before.tabIds, tabId] });
  }
  return { openSites: [...openSites.values()], shutTabs };
}

function addressOf(part: string | undefined): string | null {
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
