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

/** One session slot, read at this moment: the cookies of its store and partition, and the session if there is one. */
export type SessionSnapshot = {
  readonly site: SiteDefinition;
  readonly ref: SessionRef;
  readonly store: CookieStore;
  readonly cookies: readonly Cookie[];
  readonly session: Session | null;
  /** False if the browser did not let us read the store. Then a missing session says nothing. */
  readonly readable: boolean;
};

export type ReadSnapshot = (ref: SessionRef) => Promise<SessionSnapshot | null>;

type Found = { readonly site: SiteDefinition; readonly own: readonly Cookie[] };

type Ports = {
  readonly cookies: CookieJar;
  readonly clock: Clock;
  readonly sites: readonly SiteDefinition[];
  readonly openTabs: () => Promise<TabFacts[]>;
};

/** Makes the reader. It returns null if the ref names a site that we do not know. */
export function createSnapshotReader({ cookies, clock, sites, openTabs }: Ports): ReadSnapshot {
  /** Builds a definition for a site without one, from the cookies and open tabs that it has now. */
  async function readOther(domain: string, ref: SessionRef, all: readonly Cookie[]): Promise<Found> {
    const hosts = (await openTabs()).flatMap(({ url, storeId }) =>
      storeId === ref.storeId ? (URL.parse(url ?? '')?.hostname ?? []) : [],
    );
    const isOwn = isOfOther(domain, ref.storeId, all, sites);
    return {
      site: toOtherSite(domain, ref.storeId, all, hosts, sites, clock.now()),
      own: asOne(all.filter((cookie) => isOwn(cookie.domain))),
    };
  }

  return async (ref) => {
    const known = sites.find(({ id }) => id === ref.siteId);
    const domain = domainOfOther(ref.siteId);
    const read = known
      ? (all: readonly Cookie[]) => ({ site: known, own: findOwn(known, ref, all) })
      : domain !== null && ((all: readonly Cookie[]) => readOther(domain, ref, all));
    if (!read) return null;
    const store = findStore(await cookies.stores(), ref.storeId);
    const { cookies: all, unreadable } = await cookies.list([store]);
    const found = await read(all);
    return {
      site: found.site,
      ref,
      store,
      cookies: found.own,
      session: findSessions(found.site, found.own, clock.now(), {})[0] ?? null,
      readable: unreadable.length === 0,
    };
  };
}

/** The cookies of a defined site in the partition that the ref names. */
function findOwn(site: SiteDefinition, ref: SessionRef, all: readonly Cookie[]): Cookie[] {
  const id = refId(ref);
  return all.filter((cookie) => refId({ ...ref, partition: sessionPartition(site, cookie) }) === id);
}

/** Treats all partitions of a site without a definition as one, because the screens show them as one row. */
function asOne(cookies: readonly Cookie[]): Cookie[] {
  return cookies.map((cookie) => ({ ...cookie, partition: null, firstPartyDomain: null }));
}
