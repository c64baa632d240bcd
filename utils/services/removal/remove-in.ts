import { findAuthCookie, isListed, isSignInCookie } from '../../core/cookies/auth-cookies.ts';
import { type Cookie, cookieId } from '../../core/cookies/cookie.ts';
import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { isExpired } from '../../core/cookies/is-expired.ts';
import { looksLive } from '../../core/cookies/looks-live.ts';
import { isOfOtherPlace } from '../../core/cookies/other-places.ts';
import { isUntold } from '../../core/cookies/own-paths.ts';
import { planCookieRemoval, type RemovalPlaces, withoutOtherSignIns } from '../../core/removal/plan-removal.ts';
import type { RemovalWish } from '../../core/removal/removal.ts';
import { findSignIns } from '../../core/sessions/find-sign-ins.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { isInStorage } from '../../core/sessions/stored-session.ts';
import { findSeenAt, findSightPatterns } from '../../core/sites/seen-at.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SiteData } from '../../ports/site-data.ts';
import type { ReadJar } from '../read-jar.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';

export type RemoveInPorts = {
  /** Tells the journal that a sign-in stayed, though it was to be removed. */
  readonly noteStayed: (ref: SessionRef) => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly cookies: CookieJar;
  readonly hostAccess: HostAccess;
  readonly readJar: ReadJar;
  readonly siteData: SiteData;
};

export type WishIn = Pick<RemovalWish, 'trustedDevice'> & {
  readonly otherSignIns: 'spared' | 'included';
  readonly places: RemovalPlaces;
  /** Whether another sign-in is here than the one that was here when the work began; asked just before the removal. */
  readonly isAnother: () => Promise<boolean>;
  /** Called just before the cookies of a sign-in go. */
  readonly onSignInFound: () => Promise<void>;
};

export type RemovedIn = {
  readonly removed: number;
  /** What is here of it now. */
  readonly left: readonly Cookie[];
  /** False: the store could not be read after the removal, so all cookies that were seen before count as left. */
  readonly readable: boolean;
  /**
   * Whether a sign-in was still here when the removal came to it, in cookies or in web storage, and also one of another
   * application, or of which no definition tells. `gone`: something else had ended it, or none was.
   */
  readonly signIn: 'found' | 'gone';
};

/**
 * Removes what only a page of the site can clean, then what the browser cleans, then exactly the planned cookies. Reads
 * again to count.
 * Cleaning takes seconds: the cookies of a sign-in that was made meanwhile are left alone, and what was gone by then is
 * not counted as removed.
 */
export async function removeIn(
  ports: RemoveInPorts,
  snapshot: SessionSnapshot,
  store: CookieStore,
  wish: WishIn,
): Promise<RemovedIn> {
  const ref = { ...snapshot.ref, storeId: store.id };
  const devices = wish.trustedDevice ? 'with-trusted-device' : 'keep-trusted-device';
  const plan = (cookies: readonly Cookie[]) =>
    planCookieRemoval(
      { ...snapshot, ref },
      wish.otherSignIns === 'spared' ? withoutOtherSignIns(snapshot.site, ref, cookies) : cookies,
      devices,
      wish.places,
    );
  const isStored = isInStorage(snapshot);
  if (isStored) await wish.onSignInFound();
  if (ref.partition === null) await ports.siteData.remove(snapshot.site, store);
  const look = async () => {
    const { jar, readable } = await ports.readJar(store.id);
    return { cookies: jar.atOrBelow(snapshot.site.registrableDomains), readable };
  };
  const before = await look();
  const mayLook = async (at: readonly Cookie[]) =>
    (await ports.hostAccess.isGranted(findSightPatterns(snapshot.site, findSeenAt(snapshot.site, at)))) !== false;
  const known = snapshot.cookies.filter(({ storeId }) => storeId === store.id);
  // what is hidden by now is taken as it was seen before
  const seen = before.readable && (await mayLook(known)) ? before.cookies : known;
  const isAnother = await wish.isAnother();
  const planned = plan(seen).filter((cookie) => !isAnother || !isSignInCookie(snapshot.site, cookie));
  // Firefox keeps what has reached its date in its list: who takes that ends nothing.
  const isSignIn = (cookie: Cookie) => mayBeSignIn(snapshot.site, cookie, ports.clock.now());
  if (planned.some(isSignIn)) await wish.onSignInFound();
  const found = await ports.cookies.remove(planned);
  const after = await look();
  // asked after the reading: access that went away meanwhile hides cookies, which is not an error
  const readable = after.readable && (await mayLook(planned));
  const untold = (cookies: readonly Cookie[]) => cookies.filter((cookie) => isUntold(snapshot.site, cookie));
  const left = readable ? [...plan(after.cookies), ...untold(after.cookies)] : planned;
  for (const cookie of readable ? left : []) findSignIns([snapshot.site], cookie).forEach(ports.noteStayed);
  // A page may have written others meanwhile: they are left, and take nothing from what was removed.
  const still = new Set(left.map(cookieId));
  return {
    removed: found.filter((cookie) => !still.has(cookieId(cookie))).length,
    left,
    readable,
    signIn: isStored || found.some(isSignIn) || untold(seen).length > 0 ? 'found' : 'gone',
  };
}

/** Whether a cookie is the site's sign-in, one of another application at its host, or one that visitors do not have. */
function mayBeSignIn(site: SiteDefinition, cookie: Cookie, now: EpochMs): boolean {
  if (isExpired(cookie, now)) return false;
  if (findAuthCookie(site, cookie) !== null || isOfOtherPlace(site, cookie)) return true;
  return !isListed(site, cookie) && looksLive(cookie, now) === 'signed-in';
}
