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
  | 'no-mark' // a probe that judges cookies which the definition does not list
  | 'empty'; // neither a cookie nor a key: nothing would ever be seen of it

type Rule = { readonly code: SiteFault; readonly has: (site: SiteDefinition) => boolean };

const hostOf = (address: string) => new URL(address).hostname;
const hostsOf = ({ origins }: SiteDefinition) => origins.map(hostOf);

const rules: readonly Rule[] = [
  { code: 'not-one-domain', has: (site) => !isOneDomain(site) },
  { code: 'foreign-address', has: (site) => addressesOf(site).some((url) => !isAtOrigin(site, url)) },
  { code: 'not-https', has: (site) => sentOf(site).some((url) => !url.startsWith('https:')) },
  { code: 'foreign-cookie', has: (site) => !cookieHosts(site).every((host) => isOwnOrParent(site, host)) },
  { code: 'carries-secrets', has: carriesSecrets },
  {
    code: 'not-plain',
    has: ({ signOut, probe }) => !signOut.every(isPlain) || (probe !== null && !isPlainQuery(probe.url)),
  },
  { code: 'wider-sign-out', has: ({ signOut }) => signOut.some(({ scope }) => scope !== 'this-browser') },
  { code: 'no-mark', has: judgesOthers },
  { code: 'empty', has: ({ authCookies, authStorage }) => authCookies.length + authStorage.length === 0 },
];

/** What a definition that is not built in may not do, in the order of the list; empty where it is taken. */
export function findFaults(site: SiteDefinition): readonly SiteFault[] {
  return rules.filter(({ has }) => has(site)).map(({ code }) => code);
}

/** Every origin is within the one domain, and a parent is one of an own host. */
function isOneDomain(site: SiteDefinition): boolean {
  const [domain, ...others] = site.registrableDomains;
  if (domain === undefined || others.length > 0) return false;
  const parents = site.parentOrigins.map(hostOf);
  return (
    hostsOf(site).every((host) => isAtOrBelow(host, domain)) &&
    parents.every((parent) => isAtOrBelow(parent, domain) && isOwnOrParent(site, parent))
  );
}

function isOwnOrParent(site: SiteDefinition, host: string): boolean {
  const above = new Set(hostsOf(site).flatMap(listDomainsAbove));
  return above.has(host) && site.registrableDomains.some((domain) => isAtOrBelow(host, domain));
}

function cookieHosts(site: SiteDefinition): readonly string[] {
  return site.authCookies.flatMap(({ hosts }) => hosts);
}

const isAtOrigin = ({ origins }: SiteDefinition, url: string) => origins.includes(new URL(url).origin);

/** Every address that is asked or opened. A storage key is read at its origin. */
function addressesOf(site: SiteDefinition): readonly string[] {
  return [
    ...sentOf(site),
    ...site.signOut.map(({ url }) => url),
    ...Object.values(site.pages).filter((url) => url !== null),
    ...site.authStorage.map(({ origin }) => origin),
  ];
}

/** Every address that a request of ours goes to. */
function sentOf({ probe, signOut }: SiteDefinition): readonly string[] {
  return [
    ...(probe ? [probe.url] : []),
    ...signOut.flatMap((method) => (method.kind === 'http' ? urlsOf(method) : [])),
  ];
}

function urlsOf({ url, csrf, bearer }: Extract<SignOutMethod, { kind: 'http' }>): readonly string[] {
  return [url, ...(csrf && 'url' in csrf ? [csrf.url] : []), ...(bearer ? [bearer.url] : [])];
}

function carriesSecrets({ probe, sessionList, signOut }: SiteDefinition): boolean {
  return (
    (probe?.headerFromCookie ?? null) !== null ||
    sessionList !== null ||
    signOut.some((method) => method.kind === 'http' && (method.bearer !== null || !isTokenHeader(method)))
  );
}

/** Headers that carry a token against forged requests, and none that signs in or says where a request comes from. */
const TOKEN_HEADER = /^(?:x-[a-z0-9-]{1,60}|[cx]srf-token)$/i;

function isTokenHeader({ csrf }: HttpSpec): boolean {
  return csrf?.send.as !== 'header' || TOKEN_HEADER.test(csrf.send.name);
}

/** A path may have any form: it was shown. What follows it, and a body, are plain words that were shown too. */
function isPlain(method: SignOutMethod): boolean {
  if (!isPlainQuery(method.url)) return false;
  return method.kind !== 'http' || isPlainBody(method.body, method.contentType);
}

function judgesOthers({ authCookies, probe }: SiteDefinition): boolean {
  const known = new Set(authCookies.map(({ name }) => name));
  return probe !== null && !probe.judges.every((name) => known.has(name));
}
