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
  const sites = joinSites([...first.sites, ...second.sites]);
  return {
    history: first.history ?? second.history,
    downloads: first.downloads ?? second.downloads,
    sites,
    closedTabs: first.closedTabs,
    untimed: countUntimed(sites),
  };
}

/** Whether entries of a run were counted already: its counts are of its own sites alone, so no press may join it. */
export function hasBegunLists(work: ListsWork | null): boolean {
  return listNames.some((list) => work?.[list]?.kind === 'begun' || work?.[list]?.kind === 'done');
}

/** One entry a site: where it is signed in several times, the first of these sign-ins counts. */
function joinSites(sites: readonly ListedSite[]): readonly ListedSite[] {
  const joined = new Map<SiteId, ListedSite>();
  for (const { siteId, from, below } of sites) {
    const known = joined.get(siteId);
    const moments = [known?.from ?? null, from].filter((at) => at !== null);
    joined.set(siteId, {
      siteId,
      from: moments.length === 0 ? null : Math.min(...moments),
      below: below || known?.below === true,
    });
  }
  return [...joined.values()];
}

function countUntimed(sites: readonly ListedSite[]): number {
  return sites.filter(({ from }) => from === null).length;
}
