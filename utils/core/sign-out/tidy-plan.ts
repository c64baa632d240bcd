import { assertNever } from '../assert-never.ts';
import { isOfSite, isSignInCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { withoutOtherPlaces } from '../cookies/other-places.ts';
import { sessionPartition } from '../cookies/partition.ts';
import { refId, type SessionRef } from '../sessions/session.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { Outcome } from './outcome.ts';

/**
 * Plans which cookies to remove after a sign-out, by its outcome. After "Refused." and "Could not tell." none, because
 * without them the sign-out cannot be tried again.
 */
export function planTidying(
  site: SiteDefinition,
  ref: SessionRef,
  outcome: Outcome,
  cookies: readonly Cookie[],
): Cookie[] {
  const own = withoutOtherPlaces(site, cookies).filter((cookie) => belongsTo(site, ref, cookie));
  switch (outcome.kind) {
    case 'signed-out':
      return own.filter(
        (cookie) =>
          isSignInCookie(site, cookie) || (site.leftoverCookies.includes(cookie.name) && isOfSite(site, cookie)),
      );
    case 'removed-here-only':
      return own.filter((cookie) => isSignInCookie(site, cookie));
    case 'already-signed-out':
    case 'refused':
    case 'could-not-tell':
      return [];
    default:
      return assertNever(outcome);
  }
}

function belongsTo(site: SiteDefinition, ref: SessionRef, cookie: Cookie): boolean {
  return refId({ siteId: site.id, storeId: cookie.storeId, partition: sessionPartition(site, cookie) }) === refId(ref);
}
