import type { Cookie, PartitionKey } from '../../../utils/core/cookies/cookie.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import type { Given } from '../contract.ts';

/** Two random-looking values, for cookies that no server needs to know. */
export const RANDOM = 'q7Zk3mXw9LtB2vNc';
export const OTHER_RANDOM = 'Jr5Hs8Pd1FgY6uTe';

/** The partition of claude.ai inside another site's page. */
export const insideAnother: PartitionKey = { topLevelSite: 'https://example.org', hasCrossSiteAncestor: true };

/** A host-only cookie of claude.ai in the default store that ends with the browser; cases name what differs. */
export function plainCookie({ store }: Pick<Given, 'store'>, change: Partial<Cookie> = {}): Cookie {
  return {
    name: 'practice',
    domain: 'claude.ai',
    hostOnly: true,
    path: '/',
    secure: true,
    httpOnly: false,
    looksRandom: true,
    looksSigned: false,
    looksEmpty: false,
    storeId: store.id,
    partition: null,
    firstPartyDomain: null,
    expiresAt: null,
    ...change,
  };
}

/** Claude's auth cookie as its server sets it. */
export function authCookie(given: Pick<Given, 'store'>, change: Partial<Cookie> = {}): Cookie {
  return plainCookie(given, { name: 'sessionKey', hostOnly: false, httpOnly: true, ...change });
}

export function claudeRef({ store }: Pick<Given, 'store'>): SessionRef {
  return { siteId: 'claude', storeId: store.id, partition: null };
}
