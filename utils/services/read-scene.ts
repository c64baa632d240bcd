import type { Cookie } from '../core/cookies/cookie.ts';
import type { CookieStore } from '../core/cookies/cookie-store.ts';
import { describeStore } from '../core/overview/build-overview.ts';
import { findSessions } from '../core/sessions/find-sessions.ts';
import { sessionPartition } from '../core/cookies/partition.ts';
import { refId, type Session, type SessionRef } from '../core/sessions/session.ts';
import type { SiteDefinition } from '../core/sites/site.ts';
import type { Clock, CookieJar } from '../ports.ts';

/** One session's surroundings, read afresh: the cookies of its store and partition, and the session if there still is one. */
export type Scene = {
  readonly site: SiteDefinition;
  readonly ref: SessionRef;
  readonly store: CookieStore;
  readonly cookies: readonly Cookie[];
  readonly session: Session | null;
  /** False where the browser did not let us read the store: then no session means nothing. */
  readonly readable: boolean;
};

export type ReadScene = (ref: SessionRef) => Promise<Scene | null>;

/** Null where the ref names no site that we know. */
export function createSceneReader({ cookies, clock, sites }: { cookies: CookieJar; clock: Clock; sites: readonly SiteDefinition[] }): ReadScene {
  return async (ref) => {
    const site = sites.find(({ id }) => id === ref.siteId);
    if (!site) return null;
    const store = (await cookies.stores()).find(({ id }) => id === ref.storeId) ?? describeStore(ref.storeId, null);
    const { cookies: all, unreadable } = await cookies.list([store]);
    const own = all.filter((cookie) => refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref));
    return { site, ref, store, cookies: own, session: findSessions(site, own, clock.now(), null)[0] ?? null, readable: unreadable.length === 0 };
  };
}
