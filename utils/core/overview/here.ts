import type { StoreId } from '../cookies/cookie.ts';
import type { CookieStore } from '../cookies/cookie-store.ts';
import type { LooksLive } from '../cookies/looks-live.ts';
import { otherSiteId } from '../leave/other-site-id.ts';
import type { SessionRef } from '../sessions/session.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { Overview } from './overview.ts';
import type { OtherSiteView } from './parts/other-sites-part.ts';
import type { RunView } from './parts/runs-part.ts';
import type { SessionView } from './parts/sessions-part.ts';
import type { SiteView } from './parts/sites-part.ts';
import { readPage } from './place.ts';

/** What a screen knows about the tab that it was opened for. */
export type TabFacts = {
  readonly tabId: number;
  /** Null if the browser does not show us the address. */
  readonly url: string | null;
  readonly storeId: StoreId | null;
  readonly incognito: boolean;
};

/** What the popup can say about the active tab. */
export type Here =
  | {
      readonly kind: 'site';
      readonly site: SiteView;
      readonly store: CookieStore;
      readonly session: SessionView | null;
      readonly run: RunView | null;
    }
  | { readonly kind: 'site-off'; readonly site: SiteView }
  | { readonly kind: 'access-missing'; readonly site: SiteView }
  | {
      readonly kind: 'unknown-site';
      /** What is here of it in the tab's store, for a removal; null where the browser does not name the store. */
      readonly ref: SessionRef | null;
      /** With its port, if it has one. */
      readonly host: string;
      readonly tabId: number;
      readonly storeId: StoreId | null;
      /** Scheme, host and port. */
      readonly origin: string;
      /** Whether its cookies look like a sign-in; null if none does, or if we may not look. */
      readonly sign: LooksLive | null;
    }
  | { readonly kind: 'browser-page' }
  | { readonly kind: 'private-hidden' } // a private window that we may not look into
  | { readonly kind: 'unseen' }; // the browser does not tell us which page this is

const browserSchemes =
  /^(about|chrome|chrome-extension|moz-extension|edge|brave|view-source|devtools|resource|file|data|blob|javascript):/;

/** Finds what the popup shows first. `tab` is null if there is no tab at all. */
export function findHere(overview: Overview, tab: TabFacts | null): Here {
  if (tab === null) return { kind: 'browser-page' };
  if (tab.incognito && overview.privateWindows === 'hidden') return { kind: 'private-hidden' };
  if (tab.url === null || tab.url === '') return { kind: 'unseen' };
  if (browserSchemes.test(tab.url)) return { kind: 'browser-page' };
  const page = readPage(tab.url);
  if (page === null) return { kind: 'browser-page' };
  const { host } = page;
  const site = overview.sites.find((candidate) => candidate.hosts.includes(host));
  if (!site) {
    const { storeId, tabId } = tab;
    const other = findOther(overview, page.hostname, storeId);
    const siteId = otherSiteId(page.hostname);
    const ref = other?.ref ?? (storeId === null ? null : { siteId, storeId, partition: null });
    return { kind: 'unknown-site', host, ref, sign: other?.sign ?? null, tabId, storeId, origin: page.origin };
  }
  if (!site.enabled) return { kind: 'site-off', site };
  if (site.access === 'missing') return { kind: 'access-missing', site };
  const store = overview.stores.find(({ id }) => id === tab.storeId);
  if (!store) return { kind: 'unseen' };
  const session =
    overview.sessions.find(({ ref }) => ref.siteId === site.id && ref.storeId === store.id && ref.partition === null) ??
    null;
  const run =
    overview.runs.find(({ ref }) => ref.siteId === site.id && ref.storeId === store.id && ref.partition === null) ??
    null;
  return { kind: 'site', site, store, session, run };
}

function findOther({ otherSites }: Overview, host: string, storeId: StoreId | null): OtherSiteView | undefined {
  return otherSites.find(
    ({ domain, reach, ref }) =>
      ref.storeId === storeId && (reach === 'domain' ? isAtOrBelow(host, domain) : host === domain),
  );
}
