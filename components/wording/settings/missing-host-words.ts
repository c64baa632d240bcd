import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { App } from '../../app-context.ts';

/** What is lost without the hosts of these sites that are asked for by themselves, and are not allowed. */
export function missingHostSentences(
  sites: readonly Pick<SiteView, 'name' | 'missingHosts'>[],
  { words }: Pick<App, 'words'>,
): readonly string[] {
  return sites.flatMap(({ name, missingHosts }) =>
    missingHosts.map(({ host, serves }) => words('hostMissing', { why: serves, site: name, host })),
  );
}

/** The sites that the page for leaving speaks of: with a sign-in that is here, or in the run. */
export function findSitesOfPage({
  leave,
  sessions,
  sites,
}: Pick<Overview, 'leave' | 'sessions' | 'sites'>): readonly SiteView[] {
  const ids = new Set([...sessions, ...(leave?.items ?? [])].map(({ ref }) => ref.siteId));
  return sites.filter(({ id }) => ids.has(id));
}
