import type { Cookie, StoreId } from '../core/cookies/cookie.ts';
import type { CookieStore } from '../core/cookies/cookie-store.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import type { SiteDefinition } from '../core/sites/site.ts';

export type CookieJar = {
  /** Every cookie store that can be seen now, containers without a tab included. */
  stores(): Promise<CookieStore[]>;
  /** Whether `stores` names every container that there is. `not-all`: there may be others. */
  containers(): Promise<'all-looked-at' | 'not-all'>;
  /** Whether a container exists, also one with neither a tab nor a cookie. `unknown`: the browser does not say. */
  findContainer(storeId: StoreId): Promise<'there' | 'not-there' | 'unknown'>;
  /** The stores in which a tab is open. */
  openStores(): Promise<CookieStore[]>;
  /**
   * The cookies of all hosts that we may look at, partitioned ones included. A store that cannot be read gives no
   * cookies and is named in `unreadable`.
   */
  list(stores: readonly CookieStore[]): Promise<{ cookies: Cookie[]; unreadable: StoreId[] }>;
  /**
   * The same, but only what is sent to the front pages of these origins: a small answer, also from a full jar. Cookies
   * of other paths and hosts are missing, so what is not listed may be there all the same.
   */
  listSent(
    stores: readonly CookieStore[],
    origins: readonly string[],
  ): Promise<{ cookies: Cookie[]; unreadable: StoreId[] }>;
  /**
   * Removes exactly these cookies, and gives those of them that were here just before. What was gone already was ended
   * by something else. Read again to see whether it worked.
   */
  remove(cookies: readonly Cookie[]): Promise<readonly Cookie[]>;
};

/** Credentials never leave the adapter behind this port: callers name them by run and session. */
export type Credentials = {
  /**
   * Keeps the session's cookies in memory for one run, as its probe would send them. Holds nothing where no auth cookie
   * is here any more.
   */
  hold(runId: string, ref: SessionRef, site: SiteDefinition): Promise<void>;
  isHeld(runId: string): boolean;
  /**
   * Whether each auth cookie that the probe judges has only one value, also where another application has one of its
   * name above or below it. With two, it is unknown which of them the site reads.
   */
  isSingle(ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /**
   * Notes for one run which cookies of other applications are here and out of its way (see isOutOfTheWay), before the
   * site is asked. Nothing is noted for a run that holds nothing.
   */
  noteOutOfTheWay(runId: string, ref: SessionRef, site: SiteDefinition): Promise<void>;
  /**
   * Whether another application has a cookie here that may be taken for one that the probe judges, with a value that is
   * not held for the run, and that is not noted for it at this place with this value.
   */
  hasNested(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /**
   * Whether another application has a cookie here that a sign-out may be sent too (see isInTheWay), with a value that
   * is not held for the run.
   */
  hasInTheWay(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /** Whether the jar's auth cookies are still the held ones. */
  isUnchanged(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /** Whether auth cookies of the held ones are left in the jar, and no others are there. */
  isPart(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /** Whether auth cookies are in the jar that are not held for the run, be it by their place or by their value. */
  hasOthers(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /**
   * Whether the jar would send to the site's probe nothing but what is held for the run, or a part of it. Cookies that
   * the definition does not name count too.
   */
  sendsNothingNew(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  release(runId: string): void;
  /** Keyed digest of the jar's auth cookies; null if a value is too short or too plain to digest. */
  digest(ref: SessionRef, site: SiteDefinition): Promise<string | null>;
  /**
   * The same digest, but only of the cookies that the site's probe judges, if it has a probe. Other cookies may come
   * and go while the sign-in stays.
   */
  digestJudged(ref: SessionRef, site: SiteDefinition): Promise<string | null>;
};
