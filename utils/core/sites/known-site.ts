import type { SiteDefinition } from './site.ts';

/**
 * Whether a definition speaks of a site that is built in: one of its hosts, or a cookie of its sign-in. A host below
 * the domain of a built-in site may be a site of its own.
 */
export function isKnownSite(site: SiteDefinition, builtIn: readonly SiteDefinition[]): boolean {
  const hosts = new Set(builtIn.flatMap(({ origins }) => origins.map((origin) => new URL(origin).hostname)));
  const cookies = new Set(builtIn.flatMap(toNames));
  return (
    site.origins.some((origin) => hosts.has(new URL(origin).hostname)) ||
    toNames(site).some((name) => cookies.has(name)) ||
    takesAny(site).some((host) => isCookieHost(host, builtIn))
  );
}

/** Hosts where every cookie that looks like a sign-in counts as one. */
function takesAny({ authCookies }: SiteDefinition): readonly string[] {
  return authCookies.flatMap(({ hosts, match }) => (match === 'likely' ? hosts : []));
}

function isCookieHost(host: string, sites: readonly SiteDefinition[]): boolean {
  return sites.some(({ authCookies }) => authCookies.some(({ hosts }) => hosts.includes(host)));
}

function toNames({ authCookies }: SiteDefinition): readonly string[] {
  return authCookies.flatMap(({ name, hosts }) => hosts.map((host) => `${host} ${name}`));
}
