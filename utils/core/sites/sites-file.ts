import { isSameData } from '../is-same-data.ts';
import { listFixedWords } from '../watching/list-fixed-words.ts';
import type { ControlMark } from './control-mark.ts';
import type { SendAs } from './http-spec.ts';
import type { OwnSite } from './own-site.ts';
import type { SiteDefinition, SiteId } from './site.ts';
import type { SiteRefusal } from './site-refusal.ts';

/** In characters. 500 sites of the usual size have half of it. */
export const LARGEST_SITES_FILE = 2 * 1024 * 1024;

/** What differs from the site that is here now, as a person notices it. */
export type SiteChange = 'name' | 'hosts' | 'cookies' | 'storage' | 'sign-out' | 'question' | 'pages' | 'other';

/** A cookie by its name. `places`: the hosts and paths that it has to be set for; none where any counts. */
export type CookieInFile = { readonly name: string; readonly places: readonly string[] };

/** A site of a file, with all that it may do here. Nothing of it is done before the user has tried it by hand. */
export type SitePreview = {
  readonly siteId: SiteId;
  readonly name: string;
  readonly domain: string;
  /** Every host that Lights Out would look at. */
  readonly hosts: readonly string[];
  /** Cookies of its sign-in, and those that are removed with it. */
  readonly cookies: readonly CookieInFile[];
  readonly storage: readonly string[];
  /** Requests that it would send, as method, address, fixed words and the place of a token. */
  readonly requests: readonly string[];
  /** Addresses that it would visit or open, or lead to: the site where single sign-on comes from. */
  readonly visits: readonly string[];
  /** Controls that it would press, by their names, or by what else finds them. */
  readonly presses: readonly string[];
  /** `new`: not here yet. `same`: here already. Else what it would change. */
  readonly change: 'new' | 'same' | readonly SiteChange[];
};

/** A site of a file that is not taken. `where`: the malformed member, such as `signOut.0.url`; null for none. */
export type RefusedSite = {
  readonly name: string | null;
  readonly reasons: readonly SiteRefusal[];
  readonly where: string | null;
};

/** What a file holds; or why it cannot be used. `newer`: a later version of Lights Out wrote it. */
export type SitesFile =
  | { readonly kind: 'sites'; readonly sites: readonly SitePreview[]; readonly refused: readonly RefusedSite[] }
  | { readonly kind: UnusableSitesFile };

export type UnusableSitesFile = 'foreign' | 'broken' | 'newer' | 'too-many';

/** Says what a definition may do, and what it would change here. */
export function previewSite(site: SiteDefinition, before: SiteDefinition | null): SitePreview {
  const { probe, signOut } = site;
  const requests = signOut.flatMap((way) => (way.kind === 'http' ? [toRequest(way), ...tokenOf(way)] : []));
  const visits = signOut.flatMap((way) => (way.kind === 'http' || way.kind === 'press' ? [] : [way.url]));
  const leads = site.waysIn.flatMap((way) => (way.kind === 'single-sign-on' ? (way.origin ?? []) : []));
  return {
    siteId: site.id,
    name: site.name,
    domain: site.registrableDomains[0] ?? '',
    hosts: [...site.origins, ...site.parentOrigins].map((origin) => new URL(origin).host),
    cookies: listCookies(site),
    storage: site.authStorage.map(({ key }) => key),
    requests: [...new Set([...(probe ? [`GET ${probe.url}`] : []), ...requests])],
    visits: [...new Set([...visits, ...leads])],
    presses: signOut.flatMap((way) => (way.kind === 'press' ? way.steps.map(nameOf) : [])),
    change: before === null ? 'new' : toChange(findChanges(before, site)),
  };
}

function listCookies({ authCookies, companionCookies, leftoverCookies }: SiteDefinition): readonly CookieInFile[] {
  const others = [...companionCookies, ...leftoverCookies].map((name) => ({ name, places: [] }));
  const all = Map.groupBy([...authCookies.map(toCookie), ...others], ({ name }) => name);
  return [...all].map(([name, same]) => {
    const countsAnywhere = same.some(({ places }) => places.length === 0);
    return { name, places: countsAnywhere ? [] : [...new Set(same.flatMap(({ places }) => places))] };
  });
}

function toCookie({ hosts, name, paths = [] }: SiteDefinition['authCookies'][number]): CookieInFile {
  return { name, places: hosts.flatMap((host) => paths.map((path) => host + path)) };
}

/** A request as method, address, the fixed words that it sends, and where it puts a token. */
function toRequest(way: Extract<SiteDefinition['signOut'][number], { kind: 'http' }>): string {
  const words = [...listFixedWords(way), ...(way.csrf === null ? [] : [toSlot(way.csrf.send)])];
  return `${way.method} ${way.url}${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
}

function toSlot({ as, name }: SendAs): string {
  return as === 'header' ? `${name}: …` : `${name}=…`;
}

/** A control by its words, or by what else finds it. */
function nameOf({ name, testId, id, place }: ControlMark): string {
  return name ?? testId ?? id ?? place;
}

function tokenOf(way: Extract<SiteDefinition['signOut'][number], { kind: 'http' }>): readonly string[] {
  return way.csrf && 'url' in way.csrf ? [`GET ${way.csrf.url}`] : [];
}

function toChange(changes: readonly SiteChange[]): SitePreview['change'] {
  return changes.length === 0 ? 'same' : changes;
}

/** Members of a definition by what a person notices of them. Where it came from is no change. */
const members: Readonly<Record<SiteChange, readonly (keyof SiteDefinition)[]>> = {
  name: ['name'],
  hosts: ['registrableDomains', 'origins', 'parentOrigins'],
  cookies: ['authCookies', 'companionCookies', 'leftoverCookies', 'trustedDeviceCookies'],
  storage: ['authStorage'],
  'sign-out': ['signOut', 'mayEndAllAccounts'],
  question: ['probe'],
  pages: ['pages'],
  other: ['keeps', 'evidence', 'visitorCookies', 'lifetime', 'waysIn'],
};
const kinds: readonly SiteChange[] = ['name', 'hosts', 'cookies', 'storage', 'sign-out', 'question', 'pages', 'other'];

function findChanges(before: SiteDefinition, after: SiteDefinition): readonly SiteChange[] {
  const isSame = (key: keyof SiteDefinition) => isSameData(before[key], after[key]);
  return kinds.filter((kind) => !members[kind].every(isSame));
}

/** The definition of a kept site by its id; null for none. */
export function findKept(kept: readonly OwnSite[], id: SiteId): SiteDefinition | null {
  return kept.find(({ definition }) => definition.id === id)?.definition ?? null;
}
