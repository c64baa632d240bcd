import type { Cookie } from '../core/cookies/cookie.ts';
import type { CookieStore } from '../core/cookies/cookie-store.ts';
import type { Jar } from '../core/cookies/jar.ts';
import { withOwnPaths } from '../core/cookies/own-paths.ts';
import { sessionPartition } from '../core/cookies/partition.ts';
import { domainOfOther } from '../core/leave/other-site-id.ts';
import { isOfOther, reachFromAbove, toKnownHosts, toOtherSite } from '../core/leave/other-sites.ts';
import type { TabFacts } from '../core/overview/here.ts';
import { rememberLast } from '../core/remember-last.ts';
import { findNeighbours } from '../core/removal/neighbours.ts';
import { findSessions } from '../core/sessions/find-sessions.ts';
import { refId, type Session, type SessionRef } from '../core/sessions/session.ts';
import { listDomainsAbove } from '../core/sites/is-at-or-below.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { Clock } from '../ports/computer.ts';
import type { PageLooks } from '../ports/page-looks.ts';
import type { SiteBook } from '../ports/site-book.ts';
import type { ReadJar } from './read-jar.ts';
import { readStored } from './read-stored.ts';

/** One session slot, read at this moment: the cookies of its store and partition, and the session if there is one. */
export type SessionSnapshot = {
  readonly site: SiteDefinition;
  readonly ref: SessionRef;
  readonly store: CookieStore;
  /** Known sites at the same host and other ports: the cookies there are theirs too. */
  readonly neighbours: readonly SiteDefinition[];
  /** Known sites of the same registrable domains, itself included. */
  readonly near: readonly SiteDefinition[];
  readonly cookies: readonly Cookie[];
  readonly session: Session | null;
  /** False if the browser did not let us read the store. Then a missing session says nothing. */
  readonly readable: boolean;
};

export type ReadSnapshot = (ref: SessionRef) => Promise<SessionSnapshot | null>;

type Found = { readonly site: SiteDefinition; readonly own: readonly Cookie[] };

type Ports = {
  readonly clock: Clock;
  readonly readJar: ReadJar;
  readonly siteBook: Pick<SiteBook, 'all' | 'find' | 'near'>;
  readonly openTabs: () => Promise<TabFacts[]>;
  readonly pageLooks: Pick<PageLooks, 'stored'>;
};

/** Makes the reader. It returns null if the ref names a site that we do not know. */
export function createSnapshotReader({ clock, openTabs, pageLooks, readJar, siteBook }: Ports): ReadSnapshot {
  const toHosts = rememberLast(toKnownHosts);

  /** Builds a definition for a site without one, from the cookies and open tabs that it has now. */
  async function readOther(domain: string, ref: SessionRef, jar: Jar): Promise<Found> {
    const hosts = (await openTabs()).flatMap(({ url, storeId }) =>
      storeId === ref.storeId ? (URL.parse(url ?? '')?.host ?? []) : [],
    );
    const knownHosts = toHosts(siteBook.all());
    const near = jar.atOrBelow([domain]);
    const isOwn = isOfOther(domain, near, knownHosts);
    const above = reachFromAbove(domain, jar.atOrBelow(listDomainsAbove(domain).slice(1)), knownHosts);
    return {
      site: toOtherSite(domain, [...near, ...above], hosts, knownHosts, clock.now()),
      own: asOne([...near.filter((cookie) => isOwn(cookie.domain)), ...above]),
    };
  }

  async function findStored(site: SiteDefinition, ref: SessionRef): Promise<Session | null> {
    const stored = ref.partition === null ? await readStored({ clock, openTabs, pageLooks }, [site], ref.storeId) : [];
    return stored[0] ?? null;
  }

  return async (ref) => {
    const known = siteBook.find(ref.siteId);
    const domain = domainOfOther(ref.siteId);
    const read = known
      ? (jar: Jar) => ({ site: known, own: findOwn(known, ref, jar) })
      : domain !== null && ((jar: Jar) => readOther(domain, ref, jar));
    if (!read) return null;
    const { store, jar, readable } = await readJar(ref.storeId);
    const found = await read(jar);
    const near = [...new Set(found.site.registrableDomains.flatMap(siteBook.near))];
    return {
      site: found.site,
      ref,
      store,
      neighbours: findNeighbours(found.site, near),
      near,
      cookies: found.own,
      session: findSessions(found.site, found.own, clock.now(), {})[0] ?? (await findStored(found.site, ref)),
      readable,
    };
  };
}

/** The same for a removal: of sign-ins under one name, the site's own as its addresses tell (see own-paths.ts). */
export function toOwnPaths(snapshot: SessionSnapshot): SessionSnapshot {
  return { ...snapshot, site: withOwnPaths(snapshot.site, snapshot.cookies) };
}

/** The cookies of a defined site in the partition that the ref names. */
function findOwn(site: SiteDefinition, ref: SessionRef, jar: Jar): Cookie[] {
  const id = refId(ref);
  return jar
    .atOrBelow(site.registrableDomains)
    .filter((cookie) => refId({ ...ref, partition: sessionPartition(site, cookie) }) === id);
}

/** Treats all partitions of a site without a definition as one, because the screens show them as one row. */
function asOne(cookies: readonly Cookie[]): Cookie[] {
  return cookies.map((cookie) => ({ ...cookie, partition: null, firstPartyDomain: null }));
}
