import { isSameData } from '../is-same-data.ts';
import type { SiteId } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';

/** A list of the browser from which the entries of a site can be taken. Each needs a permission of its own. */
export type ListName = 'history' | 'downloads';

export const listNames: readonly ListName[] = ['history', 'downloads'];

/** Which entries go: those of the time since the sign-in began, or all, whenever they were made. */
export type ListSpan = 'since-sign-in' | 'all';

/** What a person ticked besides the sites themselves. */
export type ListsWish = { readonly lists: readonly ListName[]; readonly span: ListSpan };

/** A site whose entries are to go. */
export type ListedSite = {
  readonly siteId: SiteId;
  /** No entry that is also older goes; 0 for all, null if the start of the sign-in is not known: then none goes. */
  readonly from: EpochMs | null;
  /** Whether hosts below the site's domain belong to it. Of a site with a definition, only its own hosts do. */
  readonly below: boolean;
  /** Where another press has ticked other lists: those that were ticked for this site. Absent for all. */
  readonly lists?: readonly ListName[];
};

/**
 * What became of one list. `begun`: its entries were counted, and they are going; `until`: none that is newer goes.
 * `taken`: entries that are gone. `stayed`: entries of these hosts that were not to go, because they are older or
 * newer, if only in part. `left`: entries that the browser did not let go.
 */
export type ListState =
  | { readonly kind: 'wanted' }
  | { readonly kind: 'begun'; readonly until: EpochMs; readonly found: number; readonly stayed: number }
  | { readonly kind: 'done'; readonly taken: number; readonly stayed: number; readonly left: number }
  | { readonly kind: 'permission-missing' }
  | { readonly kind: 'failed' };

/** The work at the browser's lists that belongs to a run. No addresses: they are read from the browser when needed. */
export type ListsWork = {
  /** Null for a list that is not wanted. */
  readonly history: ListState | null;
  readonly downloads: ListState | null;
  /** Forgotten when the work is over. */
  readonly sites: readonly ListedSite[];
  /** How many closed tabs were forgotten, where the browser lets an extension do so. */
  readonly closedTabs: number;
  /** How many sites keep their entries because it is not known since when they were signed in. */
  readonly untimed: number;
  /** What an earlier run came to whose receipt this one goes on with; absent where there is none. */
  readonly earlier?: Pick<ListsWork, 'history' | 'downloads' | 'closedTabs' | 'untimed'>;
};

/** A sign-in that was ticked. `since`: when it began; null if that was not seen. */
export type ListedSignIn = Pick<ListedSite, 'siteId' | 'below'> & { readonly since: EpochMs | null };

/** The work that a wish means for these sign-ins. Null if nothing is wanted, or nothing can be in a list. */
export function planLists(wish: ListsWish | null, signIns: readonly ListedSignIn[]): ListsWork | null {
  if (wish === null || wish.lists.length === 0 || signIns.length === 0) return null;
  const stateOf = (list: ListName): ListState | null => (wish.lists.includes(list) ? { kind: 'wanted' } : null);
  const from = ({ since }: ListedSignIn) => (wish.span === 'all' ? 0 : since);
  const sites = joinSites(signIns.map((one) => ({ siteId: one.siteId, from: from(one), below: one.below })));
  const untimed = countUntimed(sites);
  return { history: stateOf('history'), downloads: stateOf('downloads'), sites, closedTabs: 0, untimed };
}

/** Adds the work of a press that joined a run under way. */
export function joinLists(first: ListsWork | null, second: ListsWork | null): ListsWork | null {
  if (first === null || second === null) return first ?? second;
  const sites = joinSites([...markSites(first, second), ...markSites(second, first)]);
  return {
    history: first.history ?? second.history,
    downloads: first.downloads ?? second.downloads,
    sites,
    closedTabs: first.closedTabs,
    untimed: countUntimed(sites),
    ...(first.earlier === undefined ? {} : { earlier: first.earlier }),
  };
}

/** The sites whose entries are to go from a list. */
export function sitesOf({ sites }: ListsWork, list: ListName): readonly ListedSite[] {
  return joinSites(
    sites.filter(({ lists }) => lists?.includes(list) ?? true).map(({ lists: _lists, ...site }) => site),
  );
}

/** The sites of a press, with the lists that it ticked for them where another press has ticked others. */
function markSites(work: ListsWork, other: ListsWork): readonly ListedSite[] {
  const lists = wantedIn(work);
  return isSameData(lists, wantedIn(other)) ? work.sites : work.sites.map((site) => ({ lists, ...site }));
}

function wantedIn(work: ListsWork): readonly ListName[] {
  return listNames.filter((list) => work[list] !== null);
}

/** Whether entries of a run were counted already: its counts are of its own sites alone, so no press may join it. */
export function hasBegunLists(work: ListsWork | null): boolean {
  return listNames.some((list) => work?.[list]?.kind === 'begun' || work?.[list]?.kind === 'done');
}

/** One entry a site and its lists: where it is signed in several times, the first of these sign-ins counts. */
function joinSites(sites: readonly ListedSite[]): readonly ListedSite[] {
  const joined = new Map<string, ListedSite>();
  for (const { from, below, ...site } of sites) {
    const key = JSON.stringify([site.siteId, site.lists ?? null]);
    const known = joined.get(key);
    const moments = [known?.from ?? null, from].filter((at) => at !== null);
    joined.set(key, {
      ...site,
      from: moments.length === 0 ? null : Math.min(...moments),
      below: below || known?.below === true,
    });
  }
  return [...joined.values()];
}

function countUntimed(sites: readonly ListedSite[]): number {
  return new Set(sites.filter(({ from }) => from === null).map(({ siteId }) => siteId)).size;
}
