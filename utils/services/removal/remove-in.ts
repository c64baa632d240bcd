import { isSignInCookie } from '../../core/cookies/auth-cookies.ts';
import { type Cookie, cookieId } from '../../core/cookies/cookie.ts';
import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { judgeTaken } from '../../core/cookies/may-be-sign-in.ts';
import { isOfOtherPlace } from '../../core/cookies/other-places.ts';
import { isUntold } from '../../core/cookies/own-paths.ts';
import { findUnaccounted } from '../../core/leave/unaccounted.ts';
import { mayBeInStorage } from '../../core/removal/may-be-in-storage.ts';
import {
  inPlaces,
  isInPartition,
  planCookieRemoval,
  type RemovalPlaces,
  withoutOtherSignIns,
} from '../../core/removal/plan-removal.ts';
import type { RemovalWish } from '../../core/removal/removal.ts';
import { findSignIns } from '../../core/sessions/find-sign-ins.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { isInStorage } from '../../core/sessions/stored-session.ts';
import { findSeenAt, findSightPatterns } from '../../core/sites/seen-at.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { ReadJar } from '../read-jar.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { type RemoveStoredPorts, removeStored } from './remove-stored.ts';

export type RemoveInPorts = RemoveStoredPorts & {
  /** Tells the journal that a sign-in stayed, though it was to be removed. */
  readonly noteStayed: (ref: SessionRef) => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly cookies: CookieJar;
  readonly hostAccess: HostAccess;
  readonly readJar: ReadJar;
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
  /** Whether the browser refused to remove what else is stored. */
  readonly stored: 'asked' | 'failed';
  /** What is here of it now. */
  readonly left: readonly Cookie[];
  /** False: the store could not be read after the removal, so all cookies that were seen before count as left. */
  readonly readable: boolean;
  /** Names of what is here, was not to go, and may be a sign-in all the same, as a row would name it. */
  readonly inDoubt: readonly string[];
  /**
   * Whether a sign-in was still here when the removal came to it, in cookies or in web storage. `may-be`: one of
   * another application was, or what may be one; or one may be where nobody can look. `gone`: it was ended, or none
   * was.
   */
  readonly signIn: 'found' | 'may-be' | 'gone';
};

/**
 * Removes what only a page of the site can clean, then what the browser cleans, then exactly the planned cookies. Reads
 * again to count.
 * Cleaning takes seconds: the cookies of a sign-in that was made meanwhile are left alone, also at another application
 * of the host, and what was gone by then is not counted as removed.
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
  const stored = ref.partition === null ? await removeStored(ports, snapshot.site, store) : 'asked';
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
  const first = new Set(known.map(cookieId));
  const isMeanwhile = (cookie: Cookie) =>
    isOfOtherPlace(snapshot.site, cookie)
      ? isAnother || (isInPartition(snapshot.site, ref, cookie) && !first.has(cookieId(cookie)))
      : isAnother && isSignInCookie(snapshot.site, cookie);
  const planned = plan(seen).filter((cookie) => !isMeanwhile(cookie));
  const judge = (cookie: Cookie) => judgeTaken(snapshot.site, cookie, ports.clock.now());
  if (planned.some((cookie) => judge(cookie) !== 'none')) await wish.onSignInFound();
  const found = await ports.cookies.remove(planned);
  const after = await look();
  // asked after the reading: access that went away meanwhile hides cookies, which is not an error
  const readable = after.readable && (await mayLook(planned));
  const untold = (cookies: readonly Cookie[]) => cookies.filter((cookie) => isUntold(snapshot.site, cookie));
  const left = readable ? [...plan(after.cookies), ...untold(after.cookies)] : planned;
  for (const cookie of readable ? left : []) findSignIns([snapshot.site], cookie).forEach(ports.noteStayed);
  // A page may have written others meanwhile: they are left, and take nothing from what was removed.
  const still = new Set(left.map(cookieId));
  const inDoubt = readable ? findInDoubt(ports, { ...snapshot, ref }, after.cookies, wish.places) : [];
  const signs = new Set(found.map(judge));
  const isFound = isStored || signs.has('own') || untold(seen).length > 0;
  const mayBe = signs.has('may-be') || inDoubt.length > 0 || mayBeInStorage(snapshot.site, ref);
  return {
    removed: found.filter((cookie) => !still.has(cookieId(cookie))).length,
    stored,
    left,
    readable,
    inDoubt,
    signIn: isFound ? 'found' : mayBe ? 'may-be' : 'gone',
  };
}

/** Finds what a row in doubt would name of the site in that store, within these places. */
export function findInDoubt(
  { clock }: Pick<RemoveInPorts, 'clock'>,
  { near, ref, site }: Pick<SessionSnapshot, 'near' | 'ref' | 'site'>,
  cookies: readonly Cookie[],
  places: RemovalPlaces,
): readonly string[] {
  if (ref.partition !== null) return [];
  const rows = findUnaccounted(inPlaces(site, cookies, places), near, clock.now());
  return rows.find((row) => refId(row.ref) === refId(ref))?.cookieNames ?? [];
}
