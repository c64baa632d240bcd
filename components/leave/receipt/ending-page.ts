import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { SitePage } from '../../model/app-dependencies.ts';

/** Finds the site's page that is nearest to ending a session, wherever it is opened. */
export function findEndingPage({ pages }: Pick<SiteView, 'pages'>): {
  readonly page: 'sessions' | 'account' | 'home';
  readonly address: string;
} {
  if (pages.sessions !== null) return { page: 'sessions', address: pages.sessions };
  if (pages.account !== null) return { page: 'account', address: pages.account };
  return { page: 'home', address: pages.home };
}

/** The same in the browser that is signed in: there, the page that asks before it signs out is the nearest. */
export function findPageHere(site: Pick<SiteView, 'pages' | 'signOutPage'>): SitePage {
  return site.signOutPage === 'asks' ? 'sign-out' : findEndingPage(site).page;
}
