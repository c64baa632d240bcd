import type { Cookie } from '../cookies/cookie.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import { findSessions } from './find-sessions.ts';
import type { Session } from './session.ts';

export type FoundSession = { readonly site: SiteDefinition; readonly session: Session };

/**
 * Finds the sessions of many sites, in their order. The cookies are grouped by their hosts once: each site looks at
 * those of its own hosts only.
 *
 * @param learnedOf the lifetimes in ms that a site was seen to give each auth cookie, by its declared name
 */
export function findAllSessions(
  sites: readonly SiteDefinition[],
  cookies: readonly Cookie[],
  now: EpochMs,
  learnedOf: (site: SiteDefinition) => Readonly<Record<string, number>> = () => ({}),
): readonly FoundSession[] {
  const byHost = Map.groupBy(cookies, ({ domain }) => domain);
  const found: FoundSession[] = [];
  for (const site of sites) {
    const own = findOwn(site, byHost);
    if (own.length === 0) continue;
    for (const session of findSessions(site, own, now, learnedOf(site))) found.push({ site, session });
  }
  return found;
}

/** The cookies at the hosts of a site's auth cookies, each once. Most sites have none. */
function findOwn(site: SiteDefinition, byHost: ReadonlyMap<string, readonly Cookie[]>): readonly Cookie[] {
  const hosts = new Set<string>();
  for (const auth of site.authCookies) for (const host of auth.hosts) if (byHost.has(host)) hosts.add(host);
  return [...hosts].flatMap((host) => byHost.get(host) ?? []);
}
