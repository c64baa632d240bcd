import type { Cookie } from '../cookies/cookie.ts';
import { isNoSignIn } from '../cookies/no-sign-in-names.ts';
import { judgeCookie, SIGNED_IN_POINTS, type SignInScore } from '../cookies/sign-in/judge-cookie.ts';
import { whatNameSays } from '../cookies/sign-in/sign-in-names.ts';
import { isKeyText } from '../sites/is-key-text.ts';
import type { EpochMs } from '../time.ts';
import { withPaths } from './find-paths.ts';
import type { StorageSeen } from './page-snapshot.ts';
import type { CookieProposal } from './site-proposal.ts';

/** How many are proposed at most. */
const MOST = 12;
/** How many are chosen at most: two applications of twelve needed two cookies, none needed more. */
const MOST_CHOSEN = 3;

type Found = Omit<CookieProposal, 'chosen'>;

/**
 * Proposes what may be the sign-in at a host, the likeliest first, and of equals the one nearest to the host. The first
 * one is chosen, and beside it each other one that only somebody who is signed in has.
 *
 * @param cookies those that are sent to this host, of one store
 * @param host of the page whose storage was looked at
 * @param place the path of that page, or of the address that was asked for
 */
export function proposeCookies(
  cookies: readonly Cookie[],
  storage: readonly StorageSeen[],
  host: string,
  now: EpochMs,
  place: string,
): readonly CookieProposal[] {
  const found = [
    ...groupByName(cookies).flatMap((same) => ofCookie(same, now, place)),
    ...storage.map(ofKey(host, now)),
  ];
  const likely = found
    .filter(({ name, points }) => points > 0 && isKeyText(name))
    .sort((a, b) => b.points - a.points || b.host.length - a.host.length);
  return likely.slice(0, MOST).map((one, at) => ({
    ...one,
    chosen: at === 0 || (at < MOST_CHOSEN && one.points >= SIGNED_IN_POINTS && one.kind === likely[0]?.kind),
  }));
}

/** One name may stand at several paths. A definition names it once for each host. */
function groupByName(cookies: readonly Cookie[]): readonly (readonly Cookie[])[] {
  return [...Map.groupBy(cookies, ({ domain, name }) => `${name} ${domain}`).values()];
}

function ofCookie(same: readonly Cookie[], now: EpochMs, place: string): Found[] {
  const own = withPaths(same, place);
  const cookie = same.findLast(({ path }) => own.paths?.includes(path) !== false);
  if (cookie === undefined) return [];
  const { domain, expiresAt, name } = cookie;
  const until = typeof expiresAt === 'number' ? expiresAt : null;
  return [{ kind: 'cookie', name, host: domain, ...own, area: null, expiresAt: until, ...judgeCookie(cookie, now) }];
}

const ofKey =
  (host: string, now: EpochMs) =>
  (seen: StorageSeen): Found => ({
    kind: 'storage',
    name: seen.key,
    host,
    area: seen.area,
    expiresAt: seen.expiresAt,
    ...judgeKey(seen, now),
  });

/** Below a cookie that only somebody has who is signed in: a site with both sends the cookie. */
function judgeKey({ expiresAt, key, looks }: StorageSeen, now: EpochMs): SignInScore {
  const none = { points: 0, reason: 'none' } as const;
  if (looks === 'plain' || isNoSignIn(key) || (expiresAt !== null && expiresAt <= now)) return none;
  const says = whatNameSays(key);
  if (says === 'other') return none;
  const isNamed = says !== 'nothing';
  if (looks === 'signed-token') return { points: isNamed ? 75 : 58, reason: 'signed-token' };
  return isNamed ? { points: says === 'who' ? 24 : 51, reason: 'token' } : none;
}
