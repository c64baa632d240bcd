import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { DAY } from '../../../utils/core/time.ts';
import { NOON } from '../ports/fake-clock.ts';

/** A domain-wide Claude auth cookie of the default store, 28 days long; tests name what differs. */
export function cookie(change: Partial<Cookie> = {}): Cookie {
  return {
    name: 'sessionKey',
    domain: 'claude.ai',
    hostOnly: false,
    path: '/',
    secure: true,
    httpOnly: true,
    looksRandom: true,
    looksSigned: false,
    looksEmpty: false,
    storeId: '0',
    partition: null,
    firstPartyDomain: null,
    expiresAt: NOON + 28 * DAY,
    ...change,
  };
}
