import { findAuthCookie } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { sessionPartition } from '../cookies/partition.ts';
import type { SiteDefinition } from '../sites/site.ts';
import type { SessionRef } from './session.ts';

/** The sign-ins that this cookie is an auth cookie of. */
export function findSignIns(sites: readonly SiteDefinition[], cookie: Cookie): readonly SessionRef[] {
  return sites
    .filter((site) => findAuthCookie(site, cookie))
    .map((site) => ({ siteId: site.id, storeId: cookie.storeId, partition: sessionPartition(site, cookie) }));
}
