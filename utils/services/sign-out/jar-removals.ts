import type { Cookie } from '../../core/cookies/cookie.ts';
import { type RemovalReach, reachId, reachIdsAround } from '../../core/removal/removal-reach.ts';
import { findSignIns } from '../../core/sessions/find-sign-ins.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { CookieChange } from '../../ports/events.ts';
import type { SiteBook } from '../../ports/site-book.ts';

/** Which sign-ins were removed from the jar by something else than their site's answer. Only in memory. */
export type JarRemovals = {
  /** A removal of our own is about to begin. */
  noteOwn(reach: RemovalReach): void;
  noteCookie(cookie: Cookie, change: CookieChange): void;
  /** A sign-out begins. */
  noteBegun(ref: SessionRef): void;
  /**
   * Whether such a removal was seen since the sign-out of this sign-in began; any at all where this background did not
   * see it begin. The order of events tells it, for the clock may be set back meanwhile.
   */
  isSinceBegun(ref: SessionRef): boolean;
  /** A sign-out is about to look whether the sign-in that it is about is still here, and then to ask the site. */
  noteAsking(ref: SessionRef): void;
  /**
   * Whether an auth cookie was written since then: a page's request may have carried the new one. The order of events
   * tells it here too.
   */
  isWrittenSinceAsking(ref: SessionRef): boolean;
};

type Ports = {
  readonly browserName: 'chrome' | 'firefox';
  readonly siteBook: Pick<SiteBook, 'near'>;
};

/**
 * Watches for removals that a sign-out of ours must not take for the site's own. Chromium says of a removed cookie
 * whether it was written with a past date, as sites do, or deleted. Firefox says the same of both (tried in 156 and
 * 153), so that there only our own removals count. Both say it where they dropped it themselves.
 */
export function createJarRemovals({ browserName, siteBook }: Ports): JarRemovals {
  /** How many events were noted so far. Below, each is known by its place among them. */
  let events = 0;
  const removed = new Map<string, number>();
  const begun = new Map<string, number>();
  const written = new Set<string>();
  const noteOwn: JarRemovals['noteOwn'] = (reach) => void removed.set(reachId(reach), ++events);

  return {
    noteOwn,
    noteCookie(cookie, change) {
      const isOther =
        (browserName === 'chrome' && change === 'deleted') || change === 'evicted' || change === 'expired';
      if (change !== 'set' && !isOther) return;
      for (const ref of findSignIns(siteBook.near(cookie.domain), cookie))
        if (isOther) noteOwn(ref);
        else written.add(refId(ref));
    },
    noteAsking: (ref) => void written.delete(refId(ref)),
    isWrittenSinceAsking: (ref) => written.has(refId(ref)),
    noteBegun: (ref) => void begun.set(refId(ref), ++events),
    isSinceBegun: (ref) => reachIdsAround(ref).some((id) => (removed.get(id) ?? 0) > (begun.get(refId(ref)) ?? 0)),
  };
}
