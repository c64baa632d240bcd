import { isNamed } from '../cookies/auth-cookies.ts';
import { codeWords } from '../discovery/is-bait.ts';
import { endsMoreByAddress } from '../discovery/sign-out-address.ts';
import { saysMore } from '../discovery/words/says-sign-out.ts';
import { asksForMore } from './asks-for-more.ts';
import type { HttpSpec } from './http-spec.ts';
import { isAtOrBelow, listDomainsAbove } from './is-at-or-below.ts';
import { isPlainBody, isPlainQuery } from './plain-words.ts';
import type { SignOutMethod, SiteDefinition } from './site.ts';

/** Why a definition is not taken. Each has one sentence on screen. */
export type SiteFault =
  | 'not-one-domain' // a host outside its one registrable domain
  | 'foreign-address' // a request, visit, press or page outside its own origins
  | 'not-https' // something would be sent without encryption
  | 'foreign-cookie' // a cookie on a host that is neither its own nor a parent of it
  | 'carries-secrets' // a credential would be put into a header, or fetched for one
  | 'not-plain' // a fixed text that is no short plain word
  | 'wider-sign-out' // a sign-out of more than this browser
  | 'ends-more' // a control, an address or a fixed word that deletes something, or closes an account
  | 'no-mark' // a probe that judges cookies which the definition does not list
  | 'empty'; // neither a cookie nor a key: nothing would ever be seen of it

/** `every`: built-in definitions keep the rule too. Some of them need two domains, a list of devices, other pages. */
type Rule = {
  readonly code: SiteFault;
  readonly for: 'every' | 'not-built-in';
  readonly has: (site: SiteDefinition) => boolean;
};

const hostOf = (address: string) => new URL(address).hostname;
const hostsOf = ({ origins }: SiteDefinition) => origins.map(hostOf);

const rules: readonly Rule[] = [
  { code: 'not-one-domain', for: 'every', has: (site) => !isInDomains(site) },
  { code: 'not-one-domain', for: 'not-built-in', has: ({ registrableDomains }) => registrableDomains.length !== 1 },
  { code: 'foreign-address', for: 'every', has: (site) => usedBy(site).some((url) => !isAtOrigin(site, url)) },
  { code: 'foreign-address', for: 'not-built-in', has: (site) => shownBy(site).some((url) => !isAtOrigin(site, url)) },
  { code: 'not-https', for: 'every', has: (site) => sentBy(site).some((url) => !url.startsWith('https:')) },
  {
    code: 'foreign-cookie',
    for: 'every',
    has: (site) => !cookieHosts(site).every((host) => isOwnOrParent(site, host)),
  },
  { code: 'carries-secrets', for: 'every', has: repeatsSignIn },
  { code: 'carries-secrets', for: 'not-built-in', has: carriesSecrets },
  { code: 'not-plain', for: 'not-built-in', has: (site) => !isPlainSite(site) },
  {
    code: 'wider-sign-out',
    for: 'not-built-in',
    has: ({ signOut }) => signOut.some(({ scope }) => scope !== 'this-browser'),
  },
  { code: 'ends-more', for: 'not-built-in', has: ({ signOut }) => signOut.some(endsMore) },
  { code: 'no-mark', for: 'every', has: judgesOthers },
  {
    code: 'empty',
    for: 'not-built-in',
    has: ({ authCookies, authStorage }) => authCookies.length + authStorage.length === 0,
  },
];

/** What a definition does that it may not do, in the order of the list; empty where it is taken. */
export function findFaults(site: SiteDefinition): readonly SiteFault[] {
  const isBuiltIn = site.source.kind === 'built-in';
  const found = rules.filter((rule) => (rule.for === 'every' || !isBuiltIn) && rule.has(site));
  return [...new Set(found.map(({ code }) => code))];
}

/** Every origin is within the domains, and a parent is one of an own host. */
function isInDomains(site: SiteDefinition): boolean {
  const isIn = (host: string) => site.registrableDomains.some((domain) => isAtOrBelow(host, domain));
  return hostsOf(site).every(isIn) && site.parentOrigins.map(hostOf).every((parent) => isOwnOrParent(site, parent));
}

function isOwnOrParent(site: SiteDefinition, host: string): boolean {
  const above = new Set(hostsOf(site).flatMap(listDomainsAbove));
  return above.has(host) && site.registrableDomains.some((domain) => isAtOrBelow(host, domain));
}

function cookieHosts(site: SiteDefinition): readonly string[] {
  return site.authCookies.flatMap(({ hosts }) => hosts);
}

const isAtOrigin = ({ origins }: SiteDefinition, url: string) => origins.includes(new URL(url).origin);

/** Every address that a sign-out or a question uses. */
function usedBy(site: SiteDefinition): readonly string[] {
  return [...sentBy(site), ...site.signOut.map(({ url }) => url), site.pages.home];
}

/** Every other address: pages that are offered, and where a key of web storage is. */
function shownBy({ authStorage, pages }: SiteDefinition): readonly string[] {
  return [...Object.values(pages).filter((url) => url !== null), ...authStorage.map(({ origin }) => origin)];
}

/** Every address that a request of ours goes to. */
function sentBy({ probe, signOut, tokenList }: SiteDefinition): readonly string[] {
  return [
    ...(probe ? urlsOf({ ...probe, ...probe.post, csrf: null, bearer: null }) : []),
    ...signOut.flatMap((method) => (method.kind === 'http' ? urlsOf(method) : [])),
    ...(tokenList ? [tokenList.owners.request.url, tokenList.list.url, tokenList.revoke.url] : []),
  ];
}

function urlsOf({
  asPage,
  bearer,
  csrf,
  url,
}: Pick<HttpSpec, 'asPage' | 'bearer' | 'csrf' | 'url'>): readonly string[] {
  const pages = asPage === undefined ? [] : [`${asPage}/`];
  return [url, ...pages, ...(csrf && 'url' in csrf ? [csrf.url] : []), ...(bearer ? [bearer.url] : [])];
}

function carriesSecrets({ probe, sessionList, signOut }: SiteDefinition): boolean {
  return (
    (probe?.headerFromCookie ?? null) !== null ||
    sessionList !== null ||
    signOut.some(
      (method) =>
        method.kind === 'http' && (method.bearer !== null || !isTokenHeader(method) || slotsOf(method).length > 0),
    )
  );
}

/**
 * Whether a request repeats the value of a cookie that signs in. As a token too, where no page of the site was seen to
 * do so: in a field of a comment everybody could read it.
 */
function repeatsSignIn({ authCookies, signOut, source }: SiteDefinition): boolean {
  const requests = signOut.filter((method) => method.kind === 'http');
  const tokens = source.kind === 'own' ? [] : requests.flatMap(({ csrf }) => (csrf?.from === 'cookie' ? [csrf] : []));
  return [...requests.flatMap(slotsOf), ...tokens].some(({ cookie }) =>
    authCookies.some((auth) => isNamed(auth, cookie)),
  );
}

const slotsOf = ({ fromCookies = [] }: HttpSpec) => fromCookies;

/** Headers that carry a token against forged requests, and none that signs in or says where a request comes from. */
const TOKEN_HEADER = /^(?:x-[a-z0-9-]{1,60}|[cx]srf-token)$/i;

function isTokenHeader({ csrf }: HttpSpec): boolean {
  return csrf?.send.as !== 'header' || TOKEN_HEADER.test(csrf.send.name);
}

function isPlainSite({ signOut, probe }: SiteDefinition): boolean {
  return signOut.every(isPlain) && (probe === null || isPlainQuery(probe.url));
}

/** A path may have any form: it was shown. What follows it, and a body, are plain words that were shown too. */
function isPlain(method: SignOutMethod): boolean {
  if (!isPlainQuery(method.url)) return false;
  return method.kind !== 'http' || isPlainBody(method.body, method.contentType);
}

function endsMore(way: SignOutMethod): boolean {
  const marks = way.kind === 'press' ? way.steps : [];
  const words = marks.flatMap((mark) => [mark.path, mark.word, ...codeWords(mark)]);
  return (
    marks.some(({ name }) => saysMore(name ?? '')) ||
    [new URL(way.url).pathname, ...words].some((word) => endsMoreByAddress(word ?? '')) ||
    (isPlain(way) && asksForMore(way))
  );
}

function judgesOthers({ authCookies, probe }: SiteDefinition): boolean {
  const known = new Set(authCookies.map(({ name }) => name));
  return probe !== null && !probe.judges.every((name) => known.has(name));
}
