import { isPrivateStore } from '../cookies/describe-store.ts';
import { kindOfSite } from '../leave/other-site-id.ts';
import type { Overview } from '../overview/overview.ts';
import { refId, type SessionRef } from '../sessions/session.ts';
import type { ListedSignIn } from './lists.ts';

/**
 * What of these sign-ins may stand in the browser's lists. Private windows are in none. A sign-in inside another site's
 * page has no address of its own there.
 */
export function findListed(
  { otherSites, sessions }: Pick<Overview, 'otherSites' | 'sessions'>,
  refs: readonly SessionRef[],
): readonly ListedSignIn[] {
  const starts = new Map(sessions.map(({ ref, since }) => [refId(ref), since?.exact === true ? since.at : null]));
  const reaches = new Map(otherSites.map(({ ref, reach }) => [refId(ref), reach]));
  return refs.filter(mayBeListed).map((ref) => ({
    siteId: ref.siteId,
    since: kindOfSite(ref.siteId) === 'other' ? null : (starts.get(refId(ref)) ?? null),
    below: reaches.get(refId(ref)) === 'domain',
  }));
}

/** Whether pages of this sign-in can be in the browser's lists. */
export function mayBeListed({ partition, storeId }: SessionRef): boolean {
  return partition === null && !isPrivateStore(storeId);
}
