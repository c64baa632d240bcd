import { findAuthCookie, isOfSite } from '../../core/cookies/auth-cookies.ts';
import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { sessionPartition } from '../../core/cookies/partition.ts';
import type { EndEvidence, Removal } from '../../core/journal/journal.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { type EpochMs, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieChange } from '../../ports/events.ts';

/** Events this long ago have nothing to do with what a look finds now. */
const LASTS = 10 * SECOND;
/** A page that began to load this long before a cookie went may have taken it. */
const LOADING = 3 * SECOND;
/**
 * A page from another site is reported only once its answer has arrived, which may be just after the cookie went. A
 * reload by hand comes later than this. In ms.
 */
const TOLD_LATE = SECOND;

type Going = {
  readonly removal: Removal;
  readonly at: EpochMs;
  /** The last load of a page of the site before the cookie went; null where there was none lately. */
  readonly loadedAt: EpochMs | null;
};

/**
 * Remembers, for some seconds and in memory alone, what happened around cookies: the evidence for how a session ended.
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
    /** Sessions whose credential was written since the last call: their digest has to be read again. */
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

/** The key of a site in one cookie store: events in one store say nothing about another. */
function placeOf({ siteId, storeId }: Pick<SessionRef, 'siteId' | 'storeId'>): string {
  return `${siteId}|${storeId}`;
}

/**
 * Whether the cookie went while a page of the site was loading. A page that began to load afterwards, as when the user
 * opens it, cannot have removed it.
 */
function wasLoading({ at, loadedAt }: Going, lastLoadAt: EpochMs | undefined): boolean {
  const isDuring = (load: EpochMs | null | undefined) => load != null && load - at < TOLD_LATE && at - load < LOADING;
  return isDuring(loadedAt) || isDuring(lastLoadAt);
}

export type CookieWatch = ReturnType<typeof createCookieWatch>;
