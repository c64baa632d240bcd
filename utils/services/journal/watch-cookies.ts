import { findAuthCookie, isOfSite } from '../../core/cookies/auth-cookies.ts';
import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { sessionPartition } from '../../core/cookies/partition.ts';
import type { EndEvidence, Removal } from '../../core/journal/journal.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { type EpochMs, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieChange } from '../../ports/events.ts';

/** In ms. Older events are not related to what a look finds now. */
const LASTS = 10 * SECOND;
/** In ms. A page that began to load at most this long before a cookie was removed may have removed it. */
const LOADING = 3 * SECOND;
/**
 * In ms. The browser reports a navigation from another site only when the answer has arrived, which may be just after
 * the cookie was removed. A person who reloads the page does so later than this.
 */
const TOLD_LATE = SECOND;

type Going = {
  readonly removal: Removal;
  readonly at: EpochMs;
  /** When a page of the site last began to load before the cookie was removed; null if not lately. */
  readonly loadedAt: EpochMs | null;
};

/**
 * Remembers what happened around cookies, for some seconds and only in memory. This is the evidence for how a session
 * ended.
 */
export function createCookieWatch({
  clock,
  sites,
}: {
  readonly clock: Clock;
  readonly sites: readonly SiteDefinition[];
}) {
  const removals = new Map<string, Going>();
  const touched = new Set<string>();
  const othersGone = new Map<string, EpochMs>();
  const loaded = new Map<string, EpochMs>();
  const isRecent = (at: EpochMs | undefined, ms: number) => at !== undefined && Math.abs(clock.now() - at) < ms;

  return {
    noteCookie(cookie: Cookie, change: CookieChange): void {
      for (const site of sites) {
        if (!isOfSite(site, cookie)) continue;
        if (findAuthCookie(site, cookie))
          noteAuth({ siteId: site.id, storeId: cookie.storeId, partition: sessionPartition(site, cookie) }, change);
        else if (change !== 'set' && change !== 'overwrite')
          othersGone.set(placeOf({ siteId: site.id, storeId: cookie.storeId }), clock.now());
      }
    },
    notePage(host: string, storeId: StoreId): void {
      for (const { id: siteId, origins } of sites)
        if (origins.some((origin) => new URL(origin).hostname === host))
          loaded.set(placeOf({ siteId, storeId }), clock.now());
    },
    /** Sessions whose credential was written since the last call. Their digest has to be read again. */
    takeTouched(): ReadonlySet<string> {
      const taken = new Set(touched);
      touched.clear();
      for (const [id, { at }] of removals) if (!isRecent(at, LASTS)) removals.delete(id);
      return taken;
    },
    evidence(ref: SessionRef, others: 'some-left' | 'none-left'): EndEvidence {
      const known = removals.get(refId(ref));
      const gone = isRecent(known?.at, LASTS) ? known : undefined;
      const went = isRecent(othersGone.get(placeOf(ref)), LASTS);
      return {
        removal: gone?.removal ?? 'unseen',
        others: others === 'some-left' ? 'stayed' : went ? 'went' : 'none',
        pageLoaded: gone !== undefined && wasLoading(gone, loaded.get(placeOf(ref))),
      };
    },
  };

  function noteAuth(ref: SessionRef, change: CookieChange): void {
    const id = refId(ref);
    touched.add(id);
    if (change === 'set' || change === 'overwrite') removals.delete(id);
    else removals.set(id, { removal: change, at: clock.now(), loadedAt: loaded.get(placeOf(ref)) ?? null });
  }
}

/** The key of a site in one cookie store: events in one store say nothing about another store. */
function placeOf({ siteId, storeId }: Pick<SessionRef, 'siteId' | 'storeId'>): string {
  return `${siteId}|${storeId}`;
}

/**
 * Whether the cookie was removed while a page of the site was loading. A page that began to load afterwards, for
 * example because the user opened it, cannot have removed the cookie.
 */
function wasLoading({ at, loadedAt }: Going, lastLoadAt: EpochMs | undefined): boolean {
  const isDuring = (load: EpochMs | null | undefined) => load != null && load - at < TOLD_LATE && at - load < LOADING;
  return isDuring(loadedAt) || isDuring(lastLoadAt);
}

export type CookieWatch = ReturnType<typeof createCookieWatch>;
