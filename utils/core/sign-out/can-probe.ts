import type { Verdict } from '../answers/answer.ts';
import { findAuthCookie, isListed, isOfSite } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { coversPath, isBelowPlace } from '../cookies/cookie-path.ts';
import { mayBeSignIn } from '../cookies/may-be-sign-in.ts';
import { findNested, isOfOtherPlace, isOthersPath, withoutOtherPlaces } from '../cookies/other-places.ts';
import { reaches } from '../cookies/reaches.ts';
import type { HttpSpec } from '../sites/http-spec.ts';
import type { AuthCookie, SignOutMethod, SiteDefinition } from '../sites/site.ts';

/**
 * Whether the site's probe can judge a session with these cookies: each auth cookie that it judges must be sent to its
 * address, by host and by path, and so must those that may be taken for it. A "no" to a request without the sign-in
 * would prove nothing.
 */
export function canProbe(site: SiteDefinition, cookies: readonly Cookie[]): boolean {
  return isSentToProbe(
    site,
    cookies.filter((cookie) => mayAnswer(site, cookie)),
  );
}

/** The same without those of other applications: whether the site's own sign-in is sent to its probe. */
export function canProbeOwn(site: SiteDefinition, cookies: readonly Cookie[]): boolean {
  return isSentToProbe(
    site,
    cookies.filter((cookie) => isJudged(site, cookie)),
  );
}

/** Whether a cookie that the site's probe judges is among these, and all of them are sent to its address. */
function isSentToProbe(site: SiteDefinition, cookies: readonly Cookie[]): boolean {
  const { probe } = site;
  if (!probe || !cookies.some((cookie) => isJudged(site, cookie))) return false;
  return cookies.every((cookie) => isSentTo(cookie, probe.url));
}

/** Whether what stands at an address belongs to another application of a host of the site, as the cookies here tell. */
export function isOthersAddress(site: SiteDefinition, cookies: readonly Cookie[], url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return isOthersPath(
    site,
    cookies.filter((cookie) => reaches(cookie, hostname)),
    pathname,
  );
}

/**
 * Whether a server may take this cookie for one that the site's probe judges: it is one, or another application has it
 * under that name at that host, above or below it, or at a wider domain, and it is not out of the way.
 */
export function mayAnswer(site: SiteDefinition, cookie: Cookie): boolean {
  return isJudged(site, cookie) || (isNestedTwin(site, cookie) && !isOutOfTheWay(site, cookie));
}

/** Whether another application has this cookie beside one of that name that the site's probe judges (findNested). */
export function isNestedTwin(site: SiteDefinition, cookie: Cookie): boolean {
  const auth = findNested(site, cookie);
  return auth !== null && site.probe?.judges.includes(auth.name) === true;
}

/**
 * Whether a cookie of another application stands below the site's own paths, and is sent neither where the site is
 * asked nor where its sign-outs go: then both are about the site's own alone. It counts only where the old sign-in
 * itself is tried, as the jar would still hold this one.
 */
export function isOutOfTheWay(site: SiteDefinition, cookie: Cookie): boolean {
  const { probe, replaySafe, signOut } = site;
  if (probe === null || !replaySafe || isSentTo(cookie, probe.url)) return false;
  const auth = findNested(site, cookie);
  return auth !== null && !mayGoAlong(site, signOut, auth, cookie);
}

/**
 * Whether a sign-out of ours may be sent this cookie of another application beside the site's own, or in its place.
 * Where a person is only led to a page, nothing is sent.
 */
export function isInTheWay(site: SiteDefinition, cookie: Cookie): boolean {
  const auth = findNested(site, cookie);
  const ways = site.signOut.filter(({ kind }) => kind !== 'guide');
  return auth !== null && ways.length > 0 && mayGoAlong(site, ways, auth, cookie);
}

/** What a page sends that is pressed or visited is not known before; the visits of our own definitions are. */
function mayGoAlong(
  { source }: SiteDefinition,
  ways: readonly SignOutMethod[],
  { paths = [] }: AuthCookie,
  cookie: Cookie,
): boolean {
  const isUnknown = ({ kind }: SignOutMethod) =>
    kind === 'press' || (kind === 'navigate' && source.kind !== 'built-in');
  if (ways.some(isUnknown) || paths.some((path) => isBelowPlace(path, cookie.path))) return true;
  const asked = ways.flatMap((way) => [way.url, ...(way.kind === 'http' ? listTokenUrls(way) : [])]);
  return asked.some((url) => isSentTo(cookie, url));
}

/** Where a request's tokens are read. */
function listTokenUrls({ bearer, csrf }: Pick<HttpSpec, 'bearer' | 'csrf'>): readonly string[] {
  return [...(bearer ? [bearer.url] : []), ...(csrf !== null && csrf.from !== 'cookie' ? [csrf.url] : [])];
}

function isSentTo(cookie: Cookie, url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return reaches(cookie, hostname) && coversPath(cookie.path, pathname);
}

/**
 * Whether the answer of a site's probe tells about this cookie: an auth cookie that the probe judges, or a chunk of
 * one.
 */
export function isJudged(site: SiteDefinition, cookie: Cookie): boolean {
  const auth = findAuthCookie(site, cookie);
  return auth !== null && site.probe?.judges.includes(auth.name) === true;
}

/**
 * What an answer says of the sign-in that is here as a whole. A "no" is about the cookies that the probe judges alone:
 * where another auth cookie is here too, or one that may be, that one may sign in again.
 */
export function judgeWhole(verdict: Verdict, site: SiteDefinition, cookies: readonly Cookie[]): Verdict {
  if (verdict !== 'no') return verdict;
  const isPart = cookies.some((cookie) => findAuthCookie(site, cookie) !== null && !isJudged(site, cookie));
  return isPart || listUnlisted(site, cookies).length > 0 ? 'could-not-tell' : verdict;
}

/**
 * Cookies at the hosts of a sign-in that look like one, that no definition of a person names, and that no question of
 * ours carries. One that is sent to a path of its own alone, such as a refresh token, may sign in again.
 */
function listUnlisted(site: SiteDefinition, cookies: readonly Cookie[]): readonly Cookie[] {
  const { probe, source } = site;
  if (probe === null || source.kind === 'built-in') return [];
  return withoutOtherPlaces(site, cookies).filter(
    (cookie) =>
      isOfSite(site, cookie) &&
      !isListed(site, cookie) &&
      !isOfOtherPlace(site, cookie) &&
      !isSentTo(cookie, probe.url) &&
      mayBeSignIn(site, cookie, 0),
  );
}

/**
 * What a sign-in of the site consists of and was not asked about: auth cookies and keys of web storage that its probe
 * does not judge, cookies of that name that were out of its way, and those that no definition names and no question
 * carried. Those may be another application's, or a part.
 */
export function findUntried(site: SiteDefinition, cookies: readonly Cookie[]): string[] {
  const named = site.authCookies.map(({ name }) => name).filter((name) => !site.probe?.judges.includes(name));
  const aside = cookies.filter((cookie) => isOutOfTheWay(site, cookie)).map(({ name }) => name);
  const unlisted = listUnlisted(site, cookies).map(({ name }) => name);
  return [...new Set([...named, ...aside, ...unlisted]), ...site.authStorage.map(({ key }) => key)];
}
