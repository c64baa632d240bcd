import type { StoreId } from '../../core/cookies/cookie.ts';
import type { Observation } from '../../core/journal/observation.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { hostOfOrigin } from '../../core/sites/host-of-origin.ts';
import { findAskedPatterns, findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SiteBook } from '../../ports/site-book.ts';

type Ports = { readonly hostAccess: HostAccess; readonly siteBook: Pick<SiteBook, 'all'> };

/**
 * Counts a session as hidden if we cannot be sure to see it: its store is not listed now (a container without a tab),
 * or access to its site, or to a host at which it was seen, is missing or unknown.
 */
export async function readVisibility(
  { hostAccess, siteBook }: Ports,
  settings: Settings,
  readable: ReadonlySet<StoreId>,
): Promise<Observation['visibility']> {
  const isAllowed = async (patterns: string[]) => (await hostAccess.isGranted(patterns)) === true;
  const allowed = new Set<string>();
  const shut = new Set<string>();
  await Promise.all(
    siteBook.all().flatMap((site) => [
      isAllowed(findHostPatterns(site)).then((is) => is && allowed.add(site.id)),
      ...(site.askedOrigins ?? []).map(async (one) => {
        if (!(await isAllowed(findAskedPatterns({ askedOrigins: [one] })))) shut.add(hostOfOrigin(one.origin));
      }),
    ]),
  );
  return ({ siteId, storeId }, { askedHosts = [] }) => {
    if (settings.record.sitesOff.includes(siteId)) return 'unwanted';
    const isHere = allowed.has(siteId) && !settings.sitesOff.includes(siteId) && readable.has(storeId);
    return isHere && !askedHosts.some((host) => shut.has(host)) ? 'seen' : 'hidden';
  };
}
