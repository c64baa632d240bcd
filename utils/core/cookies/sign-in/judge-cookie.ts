import { rememberMany } from '../../remember-many.ts';
import { isAtOrBelow } from '../../sites/is-at-or-below.ts';
import { DAY, type EpochMs } from '../../time.ts';
import type { Cookie } from '../cookie.ts';
import { isExpired } from '../is-expired.ts';
import { isNoSignIn, saysOtherPurpose, saysSignIn } from '../no-sign-in-names.ts';
import { type NameSays, whatNameSays } from './sign-in-names.ts';

/**
 * What speaks for a sign-in, the strongest first, each with its points. Only the order of two of them means anything.
 * It was found by one half of a table of jars and tried on the other half; tests hold it.
 */
const POINTS = {
  'only-signed-in': 100,
  proof: 80,
  'signed-token': 66,
  session: 60,
  'hidden-who': 56,
  'readable-proof': 53,
  'kept-and-hidden': 50,
  'any-visitor': 40,
  token: 35,
  hidden: 30,
  'short-session': 28,
  'readable-session': 26,
  who: 23,
  long: 10,
  'other-purpose': 1,
  none: 0,
} as const;

export type SignInReason = keyof typeof POINTS;

/** How much a cookie looks like a sign-in: 0 is not at all. */
export type SignInScore = { readonly points: number; readonly reason: SignInReason };

/** From here on a cookie says "signed in"; below, somebody may be. */
export const SIGNED_IN_POINTS = POINTS.proof;

/** So many names are read at once: more than most jars have. */
const MOST_NAMES = 2_000;

/** What a name says, read once: dozens of patterns are tried on it, and a full jar is judged with every picture. */
const readName = rememberMany(MOST_NAMES, (name) => ({ isNone: isNoSignIn(name), says: whatNameSays(name) }));

/**
 * Scores one cookie of a site by its name and flags, and by the little that is told of its value. Visitors have cookies
 * of the same kinds, so a server's session and a hidden number say no more than "may be".
 */
export function judgeCookie(cookie: Cookie, now: EpochMs): SignInScore {
  const reason = findReason(cookie, now);
  return { reason, points: reason === 'none' ? 0 : POINTS[reason] + extra(cookie, now) };
}

function findReason(cookie: Cookie, now: EpochMs): SignInReason {
  const { name, looksEmpty, looksRandom } = cookie;
  if (looksEmpty || isExpired(cookie, now)) return 'none';
  const { isNone, says } = readName(name);
  if (isNone) return 'none';
  if (says === 'only-signed-in') return says;
  return looksRandom ? ofLong(cookie, says, now) : ofShort(cookie, says);
}

/** A short or plain value: OWASP asks for a session id of at least 64 random bits, but small sites do without. */
function ofShort(cookie: Cookie, says: NameSays): SignInReason {
  if (says === 'nothing' || says === 'other' || isForeign(cookie)) return 'none';
  return says === 'session' ? 'short-session' : 'who';
}

function ofLong(cookie: Cookie, says: NameSays, now: EpochMs): SignInReason {
  const { httpOnly, looksSigned, name } = cookie;
  if (says === 'any-visitor') return says;
  if (says === 'session') return httpOnly ? says : 'readable-session';
  if (says === 'token') return httpOnly ? 'session' : says;
  if (says === 'proof') return httpOnly ? says : 'readable-proof';
  if (isForeign(cookie)) return says === 'other' && httpOnly && saysSignIn(name) ? 'other-purpose' : 'none';
  if (looksSigned && says !== 'other') return 'signed-token';
  if (says === 'who') return httpOnly ? 'hidden-who' : says;
  if (!httpOnly) return saysOtherPurpose(name) ? 'none' : 'long';
  if (says === 'other') return 'other-purpose';
  return isKept(cookie, now) ? 'kept-and-hidden' : 'hidden';
}

const isKept = ({ expiresAt }: Cookie, now: EpochMs): boolean => typeof expiresAt === 'number' && expiresAt - now > DAY;

/** A hash in the name keeps the sign-ins of several installations on one host apart. */
const NAMED_BY_HASH = /(?<![0-9a-f])[0-9a-f]{32}$/;

/** Less than the step between two reasons: tells apart what counts alike. A site guards and keeps what it cares for. */
function extra(cookie: Cookie, now: EpochMs): number {
  const { name, httpOnly, secure } = cookie;
  const isGuarded = /^__(?:Host|Secure)-/.test(name) || NAMED_BY_HASH.test(name);
  return [httpOnly, httpOnly, isKept(cookie, now), isGuarded, secure].filter(Boolean).length / 4;
}

/** Whether a cookie belongs to a site embedded in another site's page, where advertisements are. */
function isForeign({ domain, firstPartyDomain, partition }: Cookie): boolean {
  if (firstPartyDomain === null && partition === null) return false;
  const top = firstPartyDomain ?? URL.parse(partition?.topLevelSite ?? '')?.hostname;
  return top !== undefined && !isAtOrBelow(domain, top) && !isAtOrBelow(top, domain);
}
