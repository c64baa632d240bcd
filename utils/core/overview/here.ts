import type { StoreId } from '../cookies/cookie.ts';
import type { CookieStore } from '../cookies/cookie-store.ts';
import type { Overview } from './overview.ts';
import type { RunView } from './parts/runs-part.ts';
import type { SessionView } from './parts/sessions-part.ts';
import type { SiteView } from './parts/sites-part.ts';

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
  | { readonly kind: 'unknown-site'; readonly host: string }
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
  const host = hostOf(tab.url);
  if (host === null) return { kind: 'browser-page' };
  const site = overview.sites.find((candidate) => candidate.hosts.includes(host));
  if (!site) return { kind: 'unknown-site', host };
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

function hostOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
}
