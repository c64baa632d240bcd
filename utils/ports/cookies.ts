import type { Cookie, StoreId } from '../core/cookies/cookie.ts';
import type { CookieStore } from '../core/cookies/cookie-store.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import type { SiteDefinition } from '../core/sites/site.ts';

export type CookieJar = {
  /** Every cookie store that can be seen now, also containers without a tab. */
  stores(): Promise<CookieStore[]>;
  /** Those that a tab is open in. */
  openStores(): Promise<CookieStore[]>;
  /**
   * Cookies, partitioned ones too, of all hosts that we may look at. A store that cannot be read yields nothing and is
   * named.
   */
  list(stores: readonly CookieStore[]): Promise<{ cookies: Cookie[]; unreadable: StoreId[] }>;
  /** Removes exactly these. Whether it worked is seen by reading again. */
  remove(cookies: readonly Cookie[]): Promise<void>;
};

/** Credentials stay behind this port: callers name them, and never see one. */
export type Credentials = {
  /** Takes the session's cookies, as its probe would carry them, into memory for one run. */
  hold(runId: string, ref: SessionRef, site: SiteDefinition): Promise<void>;
  isHeld(runId: string): boolean;
  /** Whether each auth cookie that the probe judges has one value. Of two, it is not known which one the site reads. */
  isSingle(ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  /** Whether the jar's auth cookies are still the held ones. */
  isUnchanged(runId: string, ref: SessionRef, site: SiteDefinition): Promise<boolean>;
  release(runId: string): void;
  /** Keyed digest of the jar's auth cookies; null where a value is too short or too plain to digest. */
  digest(ref: SessionRef, site: SiteDefinition): Promise<string | null>;
  /**
   * The same of those alone that the site's probe judges, where it has one: others come and go while the sign-in stays.
   */
  digestJudged(ref: SessionRef, site: SiteDefinition): Promise<string | null>;
};
