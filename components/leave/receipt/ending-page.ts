import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';

/** Finds the site's page that is nearest to ending a session. */
export function findEndingPage({ pages }: Pick<SiteView, 'pages'>): {
  readonly page: 'sessions' | 'account' | 'home';
  readonly address: string;
} {
  if (pages.sessions !== null) return { page: 'sessions', address: pages.sessions };
  if (pages.account !== null) return { page: 'account', address: pages.account };
  return { page: 'home', address: pages.home };
}
