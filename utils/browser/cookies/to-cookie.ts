import type { Cookies } from 'webextension-polyfill';
import type { Cookie, PartitionKey } from '../../core/cookies/cookie.ts';
import { looksEmpty } from '../../core/cookies/looks-empty.ts';
import { looksRandom } from '../../core/cookies/looks-random.ts';
import { looksSigned } from '../../core/cookies/looks-signed.ts';

/** The farthest moment that a JavaScript date can express, in milliseconds. */
const LAST_DATE = 8.64e15;

/** A browser's cookie without its value. Seconds become milliseconds; a date that cannot be one becomes `unknown`. */
export function toCookie(cookie: Cookies.Cookie): Cookie {
  return {
    name: cookie.name,
    domain: cookie.domain.replace(/^\./, ''),
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    looksRandom: looksRandom(cookie.value),
    looksSigned: looksSigned(cookie.value),
    looksEmpty: looksEmpty(cookie.value),
    storeId: cookie.storeId,
    partition: toPartition(cookie.partitionKey),
    firstPartyDomain: cookie.firstPartyDomain || null,
    expiresAt: toEnd(cookie),
  };
}

function toEnd({ session, expirationDate }: Cookies.Cookie): Cookie['expiresAt'] {
  if (expirationDate === undefined) return session ? null : 'unknown';
  const at = Math.round(expirationDate * 1_000);
  return Number.isFinite(at) && Math.abs(at) <= LAST_DATE ? at : 'unknown';
}

/** Kept exactly as the browser gave it; older browsers give none. */
function toPartition(key: unknown): PartitionKey | null {
  if (typeof key !== 'object' || key === null || !('topLevelSite' in key) || typeof key.topLevelSite !== 'string')
    return null;
  if ('hasCrossSiteAncestor' in key && typeof key.hasCrossSiteAncestor === 'boolean')
    return { topLevelSite: key.topLevelSite, hasCrossSiteAncestor: key.hasCrossSiteAncestor };
  return { topLevelSite: key.topLevelSite };
}
