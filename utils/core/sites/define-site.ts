import type { HttpSpec } from './http-spec.ts';
import type { SessionList } from './session-list.ts';
import type { AuthCookie, Probe, SignOutMethod, SiteDefinition } from './site.ts';
import type { SitePages } from './site-pages.ts';
import type { TokenList } from './token-list.ts';

/** `T`, where the members named in `K` may be left out. In a union this holds for each type by itself. */
type WithOptional<T, K extends PropertyKey> = T extends unknown
  ? Omit<T, K & keyof T> & Partial<Pick<T, K & keyof T>>
  : never;

type EmptyInRequest = 'body' | 'contentType' | 'csrf' | 'bearer';
type RequestFacts = WithOptional<HttpSpec, EmptyInRequest>;

type ListFacts = Omit<SessionList, 'list' | 'current' | 'endOne' | 'endOthers' | 'place' | 'lastUsed'> &
  Partial<Pick<SessionList, 'place' | 'lastUsed'>> & {
    readonly list: RequestFacts;
    readonly current:
      | { readonly flag: string }
      | { readonly equals: string; readonly of: RequestFacts; readonly at: string };
    readonly endOne: { readonly request: RequestFacts; readonly send: SessionList['endOne']['send'] };
    readonly endOthers?: RequestFacts | null;
  };

type TokenFacts = Omit<TokenList, 'list' | 'owners' | 'revoke'> & {
  readonly owners: Omit<TokenList['owners'], 'request'> & { readonly request: RequestFacts };
  readonly list: RequestFacts;
  readonly revoke: RequestFacts;
};

/** What a site has only if its file says so. What a left-out member becomes stands in `empty`, below. */
type MayBeLeftOut = Omit<
  SiteDefinition,
  | 'id'
  | 'name'
  | 'registrableDomains'
  | 'origins'
  | 'authCookies'
  | 'probe'
  | 'signOut'
  | 'sessionList'
  | 'tokenList'
  | 'pages'
  | 'evidence'
>;

/** What a site file states: what is known of the site, and nothing else. */
export type SiteFacts = Pick<SiteDefinition, 'id' | 'name' | 'registrableDomains' | 'origins' | 'evidence'> &
  Partial<MayBeLeftOut> & {
    readonly authCookies: readonly WithOptional<AuthCookie, 'match'>[];
    readonly probe?: WithOptional<Probe, 'headerFromCookie'> | null;
    readonly signOut: readonly WithOptional<SignOutMethod, EmptyInRequest>[];
    readonly sessionList?: ListFacts | null;
    readonly tokenList?: TokenFacts;
    readonly pages: Pick<SitePages, 'home'> & Partial<SitePages>;
  };

/** Each value is the careful one: it claims nothing, asks for nothing and sends nothing. */
const empty: MayBeLeftOut = {
  source: { kind: 'built-in' },
  group: null,
  visitorCookies: [],
  authStorage: [],
  parentOrigins: [],
  access: 'optional',
  companionCookies: [],
  lifetime: { kind: 'unknown' },
  accountName: null,
  replaySafe: false,
  mayEndAllAccounts: false,
  waysIn: [],
  trustedDeviceCookies: [],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  statusApi: null,
  words: { paths: [], livesOn: null },
};

const noPages: Omit<SitePages, 'home'> = {
  login: null,
  account: null,
  sessions: null,
  help: null,
  status: null,
  password: null,
  tokens: null,
};

/**
 * Makes a whole definition from what a site file states. Pure: what is left out becomes empty, nothing is derived.
 * A misspelled or unknown member does not compile.
 */
export function defineSite({ tokenList, ...facts }: SiteFacts): SiteDefinition {
  return {
    ...empty,
    ...facts,
    ...(tokenList ? { tokenList: fillTokens(tokenList) } : {}),
    authCookies: facts.authCookies.map((cookie) => ({ match: 'exact', ...cookie })),
    probe: facts.probe ? { headerFromCookie: null, ...facts.probe } : null,
    signOut: facts.signOut.map((method) => (method.kind === 'http' ? { ...noSlots, ...method } : method)),
    sessionList: facts.sessionList ? fillList(facts.sessionList) : null,
    pages: { ...noPages, ...facts.pages },
  };
}

/** A request that sends nothing but its address. */
const noSlots = { body: null, contentType: null, csrf: null, bearer: null };

const fillRequest = (facts: RequestFacts): HttpSpec => ({ ...noSlots, ...facts });

function fillList({ list, current, endOne, endOthers, ...facts }: ListFacts): SessionList {
  return {
    place: null,
    lastUsed: null,
    ...facts,
    list: fillRequest(list),
    current: 'flag' in current ? current : { ...current, of: fillRequest(current.of) },
    endOne: { ...endOne, request: fillRequest(endOne.request) },
    endOthers: endOthers ? fillRequest(endOthers) : null,
  };
}

function fillTokens({ list, owners, revoke, ...facts }: TokenFacts): TokenList {
  return {
    ...facts,
    owners: { ...owners, request: fillRequest(owners.request) },
    list: fillRequest(list),
    revoke: fillRequest(revoke),
  };
}
