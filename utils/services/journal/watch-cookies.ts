import { findAuthCookie, isOfSite } from '../../core/cookies/auth-cookies.ts';
import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { sessionPartition } from '../../core/cookies/partition.ts';
import type { EndEvidence, Going } from '../../core/journal/journal.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { isAtOrBelow } from '../../core/sites/is-at-or-below.ts';
import { type EpochMs, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieChange } from '../../ports/events.ts';
import type { SiteBook } from '../../ports/site-book.ts';

/** In ms. Older events are not related to what a look finds now. */
const LASTS = 10 * SECOND;
/**
 * In ms. A page that began to load at most this long before a cookie was removed may have removed it. A page that
 * begins to load afterwards has not: an extension may remove a cookie and reload the page.
 */
const LOADING = 3 * SECOND;
type Deletion = { readonly domain: string; readonly storeId: StoreId; readonly at: EpochMs };

/** In ms. Cookies of several sites that are removed within this time are removed together. */
const TOGETHER = 3 * SECOND;

/**
 * Remembers what happened around cookies, for some seconds and only in memory. This is the evidence for how a session
 * ended.
 */
export function createCookieWatch({
  clock,
  siteBook,
}: {
  readonly clock: Clock;
  readonly siteBook: Pick<SiteBook, 'find' | 'near'>;
}) {
  const removals = new Map<string, Going & { readonly domain: string }>();
  const touched = new Set<string>();
  const come = new Map<string, EpochMs>();
  const passed = new Set<string>();
  const othersGone = new Map<string, EpochMs>();
  const othersWritten = new Map<string, EpochMs>();
  const renewing = new Set<string>();
  /** Deletions by store and host: what clears several sites at once is no site. */
  const deleted = new Map<string, Deletion>();
  /** When we removed cookies ourselves, by store and host. */
  const own = new Map<string, EpochMs>();
  const loaded = new Map<string, EpochMs>();
  const isRecent = (at: EpochMs | undefined, ms: number) => at !== undefined && Math.abs(clock.now() - at) < ms;

  return {
    /** Returns the sessions whose auth cookie was removed just now, or is written again after it had been. */
    noteCookie(cookie: Cookie, change: CookieChange): readonly SessionRef[] {
      const { domain, storeId } = cookie;
      const host = `${storeId}|${domain}`;
      if (change === 'deleted' && !isRecent(own.get(host), LASTS))
        deleted.set(host, { domain, storeId, at: clock.now() });
      return siteBook
        .near(domain)
        .filter((site) => isOfSite(site, cookie))
        .flatMap((site) => {
          const ref = { siteId: site.id, storeId, partition: sessionPartition(site, cookie) };
          if (findAuthCookie(site, cookie)) return noteAuth(ref, cookie, change) ? [ref] : [];
          noteOther(ref, cookie, change);
          return [];
        });
    },
    /** Cookies that we are about to remove. What else goes from their hosts meanwhile counts as ours too. */
    noteOwn(cookies: readonly Cookie[]): void {
      for (const { domain, storeId } of cookies) own.set(`${storeId}|${domain}`, clock.now());
    },
    /** How the session's auth cookie was removed lately; null if it was not, or was written again since. */
    going: findGoing,
    isPageLoading,
    notePage(host: string, storeId: StoreId): void {
      for (const { id: siteId, origins } of siteBook.near(host))
        if (origins.some((origin) => new URL(origin).hostname === host))
          loaded.set(placeOf({ siteId, storeId }), clock.now());
    },
    /** When an auth cookie of these sessions was first written since the last look. Ask before `takeTouched` too. */
    came: (): ReadonlyMap<string, EpochMs> => new Map(come),
    /** Sessions that came and went between two looks. Ask before `takeTouched`, which begins anew. */
    passed: (): ReadonlySet<string> => new Set(passed),
    /** Sessions whose credential was written since the last call. Their digest has to be read again. */
    takeTouched(): ReadonlySet<string> {
      const taken = new Set(touched);
      for (const some of [touched, come, passed]) some.clear();
      for (const map of [removals, deleted]) for (const [id, { at }] of map) if (!isRecent(at, LASTS)) map.delete(id);
      renewing.clear();
      for (const map of [othersWritten, own]) for (const [id, at] of map) if (!isRecent(at, LASTS)) map.delete(id);
      return taken;
    },
    /** `left`: all cookies that can be seen now. */
    evidence(ref: SessionRef, left: readonly Cookie[]): EndEvidence {
      const gone = findRemoval(ref);
      const here = left.filter(({ storeId }) => storeId === ref.storeId);
      return {
        removal: gone?.removal ?? 'unseen',
        others: findOthers(ref, here, gone?.domain ?? null),
        elsewhere: gone !== null && wentElsewhere(ref, here, gone.at) ? 'went' : 'not-seen',
        pageLoaded: gone?.pageLoaded ?? false,
      };
    },
  };

  function findRemoval(ref: SessionRef): (Going & { readonly domain: string }) | null {
    const known = removals.get(refId(ref));
    return known !== undefined && isRecent(known.at, LASTS) ? known : null;
  }

  function findGoing(ref: SessionRef): Going | null {
    const known = findRemoval(ref);
    return known && { removal: known.removal, pageLoaded: known.pageLoaded, at: known.at };
  }

  /**
   * Whether a page of the site has just begun to load in that store. A page of the site's own says nothing about a
   * sign-in inside another site's page.
   */
  function isPageLoading(ref: SessionRef): boolean {
    return ref.partition === null && isRecent(loaded.get(placeOf(ref)), LOADING);
  }

  /** Whether this is news about the session's end. */
  function noteAuth(ref: SessionRef, { domain }: Cookie, change: CookieChange): boolean {
    const id = refId(ref);
    touched.add(id);
    if (change === 'set') come.set(id, come.get(id) ?? clock.now());
    else if (change !== 'overwrite' && come.delete(id)) passed.add(id);
    if (change === 'set' || change === 'overwrite') return removals.delete(id);
    removals.set(id, { removal: change, at: clock.now(), pageLoaded: isPageLoading(ref), domain });
    return true;
  }

  /** A cookie is new only if no `overwrite` came first: that is the first half of an update. */
  function noteOther(ref: SessionRef, cookie: Cookie, change: CookieChange): void {
    const key = keyOf(ref, cookie);
    if (change === 'overwrite') renewing.add(key);
    else if (change !== 'set') othersGone.set(refId(ref), clock.now());
    else if (!renewing.delete(key)) othersWritten.set(key, clock.now());
  }

  /**
   * A cookie that was new just now did not stay: after a full removal a page writes new ones at once. One in another
   * partition, or under another domain than the auth cookie's (null: not known), tells nothing: a site's
   * Clear-Site-Data does not reach it.
   */
  function findOthers(ref: SessionRef, here: readonly Cookie[], host: string | null): EndEvidence['others'] {
    const site = siteBook.find(ref.siteId);
    const went = isRecent(othersGone.get(refId(ref)), LASTS);
    const domain = site?.registrableDomains.find((own) => host !== null && isAtOrBelow(host, own)) ?? null;
    const stayed = here.some(
      (cookie) =>
        site !== null &&
        isOfSite(site, cookie) &&
        !findAuthCookie(site, cookie) &&
        refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref) &&
        (domain === null || isAtOrBelow(cookie.domain, domain)) &&
        !isRecent(othersWritten.get(keyOf(ref, cookie)), LASTS),
    );
    if (stayed) return went ? 'none' : 'stayed';
    return went ? 'went' : 'none';
  }

  /**
   * Whether another site lost all that it had on a host at the same moment. One that lost only some of it may have
   * taken them back itself: Firefox tells both in the same way (tried in 153).
   */
  function wentElsewhere({ siteId, storeId }: SessionRef, here: readonly Cookie[], at: EpochMs): boolean {
    const own = siteBook.find(siteId)?.registrableDomains ?? [];
    return [...deleted.values()].some(
      (one) =>
        one.storeId === storeId &&
        Math.abs(one.at - at) < TOGETHER &&
        !own.some((domain) => isAtOrBelow(one.domain, domain)) &&
        here.every(({ domain }) => domain !== one.domain),
    );
  }
}

/** The key of a site in one cookie store: events in one store say nothing about another store. */
function placeOf({ siteId, storeId }: Pick<SessionRef, 'siteId' | 'storeId'>): string {
  return `${siteId}|${storeId}`;
}

function keyOf(ref: SessionRef, { name, domain, path }: Cookie): string {
  return [refId(ref), name, domain, path].join('|');
}

export type CookieWatch = ReturnType<typeof createCookieWatch>;
