import type { CouldNotTellReason } from '../../core/sign-out/outcome.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';

/** Finds why the cookies cannot be seen; null if they can. Cookies that cannot be seen must not be called gone. */
export async function findObstacle(
  { hostAccess }: { readonly hostAccess: HostAccess },
  { site, readable }: SessionSnapshot,
): Promise<CouldNotTellReason | null> {
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false) return 'access-missing';
  return readable ? null : 'cookies-unreadable';
}
