import { isNamed, listOtherNames, type NamedCookie } from '../cookies/auth-cookies.ts';
import { hostOfOrigin } from './host-of-origin.ts';
import type { SiteDefinition } from './site.ts';

/**
 * Whether a definition speaks of a site that is built in: one of its hosts, or a cookie that one of the two removes and
 * the other one lists. A host below the domain of a built-in site may be a site of its own.
 */
export function isKnownSite(site: SiteDefinition, builtIn: readonly SiteDefinition[]): boolean {
  const hosts = new Set(site.origins.map(hostOfOrigin));
  return builtIn.some(
    (known) => known.origins.some((origin) => hosts.has(hostOfOrigin(origin))) || sharesCookie(site, known),
  );
}

function sharesCookie(site: SiteDefinition, known: SiteDefinition): boolean {
  const hosts = new Set(cookieHosts(known));
  return cookieHosts(site)
    .filter((host) => hosts.has(host))
    .some((host) => {
      const taken = listNamed(known, host);
      return listNamed(site, host).some((one) => taken.some((other) => isSame(one, other)));
    });
}

function cookieHosts({ authCookies }: SiteDefinition): readonly string[] {
  return authCookies.flatMap(({ hosts }) => hosts);
}

/** What a definition names at a host where its sign-in may be: the sign-in, and all that goes with it. */
function listNamed(site: SiteDefinition, host: string): readonly NamedCookie[] {
  return [
    ...site.authCookies.filter(({ hosts }) => hosts.includes(host)),
    ...listOtherNames(site).map((name): NamedCookie => ({ name, match: 'exact' })),
  ];
}

/** Where every cookie that looks like a sign-in counts as one, any may be meant. */
function isSame(one: NamedCookie, other: NamedCookie): boolean {
  return one.match === 'likely' || isNamed(one, other.name) || isNamed(other, one.name);
}
