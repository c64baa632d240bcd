import { findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { looksLive } from '../cookies/looks-live.ts';
import { mayBeSignIn } from '../cookies/may-be-sign-in.ts';
import { plainText } from '../plain-text.ts';
import { findAllSessions } from '../sessions/find-all-sessions.ts';
import type { SessionRef } from '../sessions/session.ts';
import { hostOfOrigin } from '../sites/host-of-origin.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';

/** Cookies at a known site that look like a sign-in although no session of the site is seen in that store. */
export type Unaccounted = { readonly ref: SessionRef; readonly cookieNames: readonly string[] };

/**
 * Finds what known sites have here beside the cookies that their definitions judge. A companion of an auth cookie is
 * accounted for only while the auth cookie is there. A store where the site's session is seen is left out: that session
 * is shown itself. Sites without an auth cookie in their definition are found as other sites.
 */
export function findUnaccounted(
  cookies: readonly Cookie[],
  sites: readonly SiteDefinition[],
  now: EpochMs,
): Unaccounted[] {
  const candidates = cookies.filter((cookie) => looksLive(cookie, now) !== 'no');
  const ownersOf = toOwners(sites, new Set(candidates.map(({ domain }) => domain)));
  const owning = [...new Set([...ownersOf.values()].flat())];
  const live = new Set(
    findAllSessions(owning, cookies, now).map(({ session: { ref }, site }) => `${ref.storeId} ${site.id}`),
  );
  const found = new Map<string, { readonly ref: SessionRef; readonly names: Set<string> }>();
  for (const cookie of candidates) {
    const owners = ownersOf.get(cookie.domain) ?? [];
    const [first] = owners;
    if (first === undefined) continue;
    if (owners.some((site) => isAccounted(site, cookie, now) || live.has(`${cookie.storeId} ${site.id}`))) continue;
    const key = `${cookie.storeId} ${first.id}`;
    const ref = { siteId: first.id, storeId: cookie.storeId, partition: null };
    const entry = found.get(key) ?? { ref, names: new Set<string>() };
    found.set(key, entry);
    entry.names.add(plainText(cookie.name));
  }
  return [...found.values()].map(({ ref, names }) => ({ ref, cookieNames: [...names].sort() }));
}

/** Whether the definition says what this cookie is, and that it is no sign-in by itself. */
function isAccounted(site: SiteDefinition, cookie: Cookie, now: EpochMs): boolean {
  return findAuthCookie(site, cookie) !== null || !mayBeSignIn(site, cookie, now);
}

/** The sites with auth cookies, by each of these hosts. Built once: a jar may hold thousands of cookies. */
function toOwners(
  sites: readonly SiteDefinition[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly SiteDefinition[]> {
  const owners = new Map<string, SiteDefinition[]>();
  for (const site of sites)
    if (site.authCookies.length > 0)
      for (const host of findHosts(site)) if (wanted.has(host)) owners.set(host, [...(owners.get(host) ?? []), site]);
  return owners;
}

function findHosts({ authCookies, origins, parentOrigins }: SiteDefinition): ReadonlySet<string> {
  return new Set([...[...origins, ...parentOrigins].map(hostOfOrigin), ...authCookies.flatMap(({ hosts }) => hosts)]);
}
