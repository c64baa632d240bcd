import { isExpired } from '../sessions/find-sessions.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { EpochMs } from '../time.ts';
import type { Cookie } from './cookie.ts';
import { isNoSignIn, saysOtherPurpose, saysSignIn, saysWho } from './no-sign-in-names.ts';

/**
 * Whether a cookie that no definition accounts for may be a sign-in. OWASP asks for a session id of at least 64 random
 * bits (Session Management Cheat Sheet), but small sites do without: a short value counts too if the name says a
 * sign-in, and so does a long one that scripts may read. This finds too many, because a visitor's number looks the
 * same, but a missed sign-in is worse. Inside another site's pages, where advertisements are, only the name counts.
 */
export function looksLive(cookie: Cookie, now: EpochMs): boolean {
  const { name, httpOnly, looksRandom, looksEmpty } = cookie;
  if (looksEmpty || isExpired(cookie, now) || isNoSignIn(name)) return false;
  if (!looksRandom) return saysWho(name) && !isForeign(cookie);
  return saysSignIn(name) || (!isForeign(cookie) && (httpOnly || !saysOtherPurpose(name)));
}

/** Whether a cookie belongs to a site embedded in another site's page. Firefox partitions those by itself. */
function isForeign({ domain, firstPartyDomain, partition }: Cookie): boolean {
  const top = firstPartyDomain ?? URL.parse(partition?.topLevelSite ?? '')?.hostname;
  return top !== undefined && !isAtOrBelow(domain, top) && !isAtOrBelow(top, domain);
}
