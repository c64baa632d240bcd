import { isSameData } from '../is-same-data.ts';
import type { KindAt } from '../kinds/kind.ts';
import type { SignOn } from '../kinds/sign-on-provider.ts';
import type { EpochMs } from '../time.ts';
import { defineSite } from './define-site.ts';
import { listHostsDownTo, ownSiteId } from './own-site-id.ts';
import type { AuthCookie, SignOutMethod, SiteDefinition } from './site.ts';
import type { StorageKey } from './site-source.ts';
import { withoutTellingPaths } from './without-telling-paths.ts';

/** So many sites of one's own are kept at most. */
export const MOST_OWN_SITES = 500;
/** So many ways to sign out a definition has at most. */
export const MOST_WAYS = 6;

/** A site that the user added, or that came in a file, as it is kept. */
export type OwnSite = {
  readonly definition: SiteDefinition;
  readonly from: 'added' | 'imported';
  /** When its cookies and its way to sign out were last written by a person or by a file. */
  readonly savedAt: EpochMs;
};

/** What a screen sends of a site that is to be added. */
export type SiteDraft = {
  /** Its front door: scheme and host, with the port if there is one. */
  readonly origin: string;
  /** eTLD+1 of its host, by the public list of suffixes; the host itself where it has none, such as an IP address. */
  readonly registrableDomain: string;
  readonly name: string;
  /**
   * Each at the site's own host or one of its parents, down to the registrable domain. `paths`: those that it is set
   * for; left out where any counts.
   */
  readonly cookies: readonly { readonly name: string; readonly host: string; readonly paths?: readonly string[] }[];
  readonly storage: readonly StorageKey[];
  /** How to sign out; null where that is not known. */
  readonly way: SignOutMethod | null;
  /** Used where that one cannot be, the best first: what the user pressed, beside the request that it sent. */
  readonly otherWays: readonly SignOutMethod[];
  /** Another site signs people in there. Left out where nothing says so. */
  readonly signOn?: SignOn;
  /** The kind of software that was recognised there, and where it stands. Left out for none. Not kept with the site. */
  readonly kind?: Pick<KindAt, 'id' | 'base'>;
  /**
   * Whether what else is saved of the site stays: further origins, pages, cookies that go with its sign-in. `goes`: the
   * draft is the whole site.
   */
  readonly rest: 'stays' | 'goes';
};

/** Stands where a definition names no cookie. */
const ANY = '*';

/** Makes a definition from a draft, which nobody has tried yet. With no way found, a guide leads to the home page. */
export function toOwnDefinition(draft: SiteDraft): SiteDefinition {
  const { hostname, protocol } = new URL(draft.origin);
  const parents = listHostsDownTo(hostname, draft.registrableDomain).slice(1);
  const home = `${draft.origin}/`;
  const guide = { kind: 'guide', scope: 'this-browser', url: home, guide: 'account-menu', grade: 'A' } as const;
  const ways = draft.way === null ? [] : [draft.way, ...draft.otherWays].slice(0, MOST_WAYS - 1);
  const signOut = [...ways, ...(draft.way?.kind === 'guide' ? [] : [guide])];
  return defineSite({
    id: ownSiteId(draft.origin),
    source: { kind: 'own', tried: 'no' },
    name: draft.name,
    registrableDomains: [draft.registrableDomain],
    origins: [draft.origin],
    parentOrigins: parents.map((host) => `${protocol}//${host}`),
    authCookies: withoutTellingPaths(toAuthCookies(draft, hostname), signOut),
    authStorage: draft.storage,
    signOut,
    waysIn: toWaysIn(draft.signOn ?? null),
    pages: { home },
    evidence: [],
  });
}

/** How one gets back in where another site signs in. */
export function toWaysIn(signOn: SignOn | null): SiteDefinition['waysIn'] {
  return signOn === null ? [] : [{ kind: 'single-sign-on', origin: signOn.origin }];
}

/** What a definition says of the three questions: to change it, or to try again what was saved, or learned since. */
export function toOwnDraft({
  authCookies,
  authStorage,
  name,
  origins,
  registrableDomains,
  signOut,
}: SiteDefinition): SiteDraft {
  const [way = null, ...otherWays] = signOut.filter(({ kind }) => kind !== 'guide');
  return {
    origin: origins[0] ?? '',
    registrableDomain: registrableDomains[0] ?? '',
    name,
    cookies: authCookies.flatMap(({ hosts, match, name, paths }) =>
      match === 'likely' ? [] : hosts.map((host) => ({ name, host, ...(paths === undefined ? {} : { paths }) })),
    ),
    storage: authStorage,
    way,
    otherWays: otherWays.slice(0, MOST_WAYS - 1),
    rest: 'stays',
  };
}

/** With nothing known of the sign-in, whatever looks like one at the site's own host counts. */
function toAuthCookies({ cookies, storage }: SiteDraft, host: string): readonly AuthCookie[] {
  if (cookies.length + storage.length === 0) return [{ name: ANY, match: 'likely', hosts: [host] }];
  const byName = Map.groupBy(cookies, ({ name }) => name);
  return [...byName].map(([name, same]) => ({
    name,
    match: 'exact',
    hosts: [...new Set(same.map(({ host }) => host))],
    ...joinPaths(same),
  }));
}

/** One that is meant whatever its path makes any path count. */
function joinPaths(same: SiteDraft['cookies']): Pick<AuthCookie, 'paths'> {
  const known = same.flatMap(({ paths }) => (paths === undefined ? [] : [paths]));
  return known.length < same.length ? {} : { paths: [...new Set(known.flat())].sort() };
}

/**
 * The definition to keep when a site is saved again. What was learned from a try is about its cookies and its way to
 * sign out, so it stays only while both do.
 */
export function keepLearned(wanted: SiteDefinition, before: SiteDefinition | null): SiteDefinition {
  if (before === null || !isSame(wanted, before)) return wanted;
  const { probe, replaySafe, source, visitorCookies, lifetime } = before;
  return { ...wanted, probe, replaySafe, source, visitorCookies, lifetime };
}

function isSame(one: SiteDefinition, other: SiteDefinition): boolean {
  const essence = ({ origins, authCookies, authStorage, signOut }: SiteDefinition) => [
    origins,
    authCookies,
    authStorage,
    signOut,
  ];
  return isSameData(essence(one), essence(other));
}
