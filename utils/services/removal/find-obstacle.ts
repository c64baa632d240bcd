import { isUntold } from '../../core/cookies/own-paths.ts';
import type { CouldNotTellReason } from '../../core/sign-out/outcome.ts';
import { findSightPatterns, findSignInPlaces, type SeenAt } from '../../core/sites/seen-at.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import type { RemovalCounts } from './removal-records.ts';
import type { RemovedIn } from './remove-in.ts';

/**
 * Finds why the cookies cannot be seen; null if they can. Cookies that cannot be seen must not be called gone.
 *
 * @param seen where the cookies were seen before, store by store
 */
export async function findObstacle(
  { hostAccess }: { readonly hostAccess: HostAccess },
  { site, readable }: Pick<SessionSnapshot, 'site' | 'readable'>,
  ...seen: readonly SeenAt[]
): Promise<CouldNotTellReason | null> {
  if ((await hostAccess.isGranted(findSightPatterns(site, ...seen))) === false) return 'access-missing';
  return readable ? null : 'cookies-unreadable';
}

/** Finds whether a sign-in is here that may be the site's or another application's, with nothing to tell which. */
export function findUntold({ cookies, site }: Pick<SessionSnapshot, 'cookies' | 'site'>): CouldNotTellReason | null {
  return cookies.some((cookie) => isUntold(site, cookie)) ? 'two-sign-ins' : null;
}

/** Whether a sign-in was here when a removal came to it, as its result may tell: hidden from us, there may be one. */
export async function findSignInTold(
  ports: { readonly hostAccess: HostAccess },
  snapshot: SessionSnapshot,
  signIn: RemovedIn['signIn'],
): Promise<RemovalCounts['signIn']> {
  return (await findObstacle(ports, snapshot, findSignInPlaces(snapshot.site))) === null ? signIn : 'unseen';
}
