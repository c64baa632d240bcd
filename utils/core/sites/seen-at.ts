import type { Cookie } from '../cookies/cookie.ts';
import { hostOfOrigin } from './host-of-origin.ts';
import { findAskedPatterns, findHostPatterns } from './host-patterns.ts';
import type { SiteDefinition } from './site.ts';

/**
 * Where a sign-in, or a site's data, was seen: which of the hosts that its site asks for by themselves held cookies of
 * it. Kept with every record of it, because the browser hides them as soon as access to such a host is given back. What
 * is not seen is gone only where each of them can be read; the site's other asked hosts do not count. Absent where none
 * of them held any.
 */
export type SeenAt = { readonly askedHosts?: readonly string[] };

type Asked = Pick<SiteDefinition, 'askedOrigins'>;

/** The part of a record that tells where it was seen. */
export function seenAtOf(one: SeenAt | null): SeenAt {
  return one?.askedHosts === undefined ? {} : { askedHosts: one.askedHosts };
}

/** At which of the site's asked hosts these cookies stand. */
export function findSeenAt({ askedOrigins = [] }: Asked, cookies: readonly Pick<Cookie, 'domain'>[]): SeenAt {
  const hosts = new Set(cookies.map(({ domain }) => domain));
  const askedHosts = askedOrigins.map(({ origin }) => hostOfOrigin(origin)).filter((host) => hosts.has(host));
  return askedHosts.length === 0 ? {} : { askedHosts };
}

/** All places at which a sign-in of the site may stand: without one of them it cannot be said that none was here. */
export function findSignInPlaces(site: Asked & Pick<SiteDefinition, 'authCookies'>): SeenAt {
  const hosts = site.authCookies.flatMap((auth) => auth.hosts);
  return findSeenAt(
    site,
    hosts.map((domain) => ({ domain })),
  );
}

/** The same of what a record begins with: a sign-in that is not seen by then may be at any of these places. */
export function findSeenAtStart(site: Parameters<typeof findSignInPlaces>[0], session: SeenAt | null): SeenAt {
  return session === null ? findSignInPlaces(site) : seenAtOf(session);
}

/** The match patterns to hold before what was seen there can be called gone. */
export function findSightPatterns(
  site: Pick<SiteDefinition, 'origins' | 'parentOrigins' | 'askedOrigins'>,
  ...seen: readonly (SeenAt | null)[]
): string[] {
  const hosts = new Set(seen.flatMap((one) => one?.askedHosts ?? []));
  const askedOrigins = (site.askedOrigins ?? []).filter(({ origin }) => hosts.has(hostOfOrigin(origin)));
  return [...findHostPatterns(site), ...findAskedPatterns({ askedOrigins })];
}
