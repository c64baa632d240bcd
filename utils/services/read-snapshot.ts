import type { Cookie } from '../core/cookies/cookie.ts';
import type { CookieStore } from '../core/cookies/cookie-store.ts';
import { findStore } from '../core/cookies/describe-store.ts';
import { sessionPartition } from '../core/cookies/partition.ts';
import { domainOfOther, isOfOther, toOtherSite } from '../core/leave/other-sites.ts';
import type { TabFacts } from '../core/overview/here.ts';
import { findSessions } from '../core/sessions/find-sessions.ts';
import { refId, type Session, type SessionRef } from '../core/sessions/session.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { Clock } from '../ports/computer.ts';
import type { CookieJar } from '../ports/cookies.ts';

/**
 * One session's surroundings, read afresh: the cookies of its store and partition, and the session if there still is
 * one.
 */
export type SessionSnapshot = {
  readonly site: SiteDefinition;
  readonly ref: SessionRef;
  readonly store: CookieStore;
  readonly cookies: readonly Cookie[];
  readonly session: Session | null;
  /** False where the browser did not let us read the store: then no session means nothing. */
  readonly readable: boolean;
};

export type ReadSnapshot = (ref: SessionRef) => Promise<SessionSnapshot | null>;

type Ports = {
  readonly cookies: CookieJar;
  readonly clock: Clock;
  readonly sites: readonly SiteDefinition[];
  readonly openTabs: () => Promise<TabFacts[]>;
};

/** Null where the ref names no site that we know. */
export function createSnapshotReader({ cookies, clock, sites, openTabs }: Ports): ReadSnapshot {
  /** A site without a definition is described by what is here of it now. */
  async function findOther(ref: SessionRef, all: readonly Cookie[]): Promise<SiteDefinition | null> {
    const domain = domainOfOther(ref.siteId);
    if (domain === null) return null;
    const hosts = (await openTabs()).flatMap(({ url, storeId }) =>
      storeId === ref.storeId ? (URL.parse(url ?? '')?.hostname ?? []) : [],
    );
    return toOtherSite(domain, ref.storeId, all, hosts, sites, clock.now());
  }

  return async (ref) => {
    const known = sites.find(({ id }) => id === ref.siteId);
    if (!known && domainOfOther(ref.siteId) === null) return null;
    const store = findStore(await cookies.stores(), ref.storeId);
    const { cookies: all, unreadable } = await cookies.list([store]);
    const site = known ?? (await findOther(ref, all));
    if (!site) return null;
    const own = known
      ? all.filter((cookie) => refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref))
      : asOne(all.filter(({ domain }) => isOfOther(site.name, ref.storeId, all, sites)(domain)));
    return {
      site,
      ref,
      store,
      cookies: own,
      session: findSessions(site, own, clock.now(), null)[0] ?? null,
      readable: unreadable.length === 0,
    };
  };
}

/** All partitions of a site without a definition go together: the screens show them as one row. */
function asOne(cookies: readonly Cookie[]): Cookie[] {
  return cookies.map((cookie) => ({ ...cookie, partition: null }));
}
