import { listOtherNames, type NamedCookie } from '../cookies/auth-cookies.ts';
import type { SiteDefinition } from './site.ts';

/**
 * The sites of one list, where each whose sign-in is told by likeness leaves out the cookies that another site of the
 * list names at the same host: one host may have a site at each of its ports, and the cookies of all stand together.
 */
export function spareNeighbours(sites: readonly SiteDefinition[]): readonly SiteDefinition[] {
  const isLoose = ({ authCookies }: SiteDefinition) => authCookies.some(({ match }) => match === 'likely');
  const hosts = new Set(sites.filter(isLoose).flatMap(({ authCookies }) => authCookies.flatMap((auth) => auth.hosts)));
  if (hosts.size === 0) return sites;
  const named = toNamed(sites, hosts);
  return sites.map((site) =>
    isLoose(site)
      ? {
          ...site,
          authCookies: site.authCookies.map((auth) =>
            auth.match === 'likely' ? { ...auth, except: auth.hosts.flatMap((host) => named.get(host) ?? []) } : auth,
          ),
        }
      : site,
  );
}

function toNamedCookie({ match, name, paths }: NamedCookie): NamedCookie {
  return { name, match, ...(paths === undefined ? {} : { paths }) };
}

/** What is named at these hosts: sign-ins, and what goes with them. */
function toNamed(
  sites: readonly SiteDefinition[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly NamedCookie[]> {
  const named = new Map<string, NamedCookie[]>();
  for (const site of sites) {
    const others = listOtherNames(site).map((name): NamedCookie => ({ name, match: 'exact' }));
    for (const auth of site.authCookies)
      for (const host of auth.hosts)
        if (auth.match !== 'likely' && wanted.has(host))
          named.set(host, [...(named.get(host) ?? []), toNamedCookie(auth), ...others]);
  }
  return named;
}
