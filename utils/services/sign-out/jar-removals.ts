import { findAuthCookie } from '../../core/cookies/auth-cookies.ts';
import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { SiteDefinition, SiteId } from '../../core/sites/site.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieChange } from '../../ports/events.ts';

/** Which sign-ins were removed from the jar by something else than their site's answer. Only in memory. */
export type JarRemovals = {
  /** A removal of our own is about to begin; `storeId` null: in all stores. */
  noteOwn(siteId: SiteId, storeId: StoreId | null): void;
  noteCookie(cookie: Cookie, change: CookieChange): void;
  /** Whether such a removal was seen at or after that moment. */
  isSince(ref: Pick<SessionRef, 'siteId' | 'storeId'>, at: EpochMs): boolean;
  /** Whether an auth cookie was written after that moment: a page's request may have carried the new one. */
  isWrittenAfter(ref: Pick<SessionRef, 'siteId' | 'storeId'>, at: EpochMs): boolean;
};

type Ports = {
  readonly browserName: 'chrome' | 'firefox';
  readonly clock: Clock;
  readonly sites: readonly SiteDefinition[];
};

/**
 * Watches for removals that a sign-out of ours must not take for the site's own. Chromium says of a removed cookie
 * whether it was written with a past date, as sites do, or deleted. Firefox says the same of both (tried in 156 and
 * 153), so that there only our own removals count.
 */
export function createJarRemovals({ browserName, clock, sites }: Ports): JarRemovals {
  const removedAt = new Map<string, EpochMs>();
  const writtenAt = new Map<string, EpochMs>();
  const noteOwn: JarRemovals['noteOwn'] = (siteId, storeId) => void removedAt.set(keyOf(siteId, storeId), clock.now());

  return {
    noteOwn,
    noteCookie(cookie, change) {
      const isDeleted = browserName === 'chrome' && change === 'deleted';
      if (change !== 'set' && !isDeleted) return;
      for (const { id } of sites.filter((site) => findAuthCookie(site, cookie)))
        if (isDeleted) noteOwn(id, cookie.storeId);
        else writtenAt.set(keyOf(id, cookie.storeId), clock.now());
    },
    isWrittenAfter: ({ siteId, storeId }, at) => (writtenAt.get(keyOf(siteId, storeId)) ?? at) > at,
    isSince: ({ siteId, storeId }, at) =>
      [keyOf(siteId, storeId), keyOf(siteId, null)].some((key) => (removedAt.get(key) ?? -1) >= at),
  };
}

function keyOf(siteId: SiteId, storeId: StoreId | null): string {
  return `${siteId}|${storeId ?? ''}`;
}
