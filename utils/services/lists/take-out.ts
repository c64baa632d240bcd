import { toKnownHosts } from '../../core/leave/other-sites.ts';
import type { ListedSite, ListName, ListState } from '../../core/lists/lists.ts';
import { findReach, findStart, type SiteReach } from '../../core/lists/site-reach.ts';
import { someAtOnce } from '../../core/some-at-once.ts';
import type { EpochMs } from '../../core/time.ts';
import type { BrowserList, BrowserLists, ClosedTabs, LentPermissions, ListEntry } from '../../ports/browser-lists.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { SiteBook } from '../../ports/site-book.ts';

export type TakeOutPorts = {
  readonly browserLists: BrowserLists;
  readonly closedTabs: ClosedTabs;
  readonly clock: Pick<Clock, 'now'>;
  readonly lent: LentPermissions;
  readonly reportBug: ReportBug;
  readonly siteBook: Pick<SiteBook, 'all' | 'find'>;
};

/** How many entries are asked about at the same time. */
const AT_ONCE = 20;

/** What is in a list now of the given sites: what is to go, and how many entries stay. */
type Found = { readonly going: readonly ListEntry[]; readonly stayed: number };

/**
 * Takes the entries of these sites out of a list, one by one. An entry is taken only if it is whole within the time: a
 * browser takes an address with all its visits, so one that was also visited before or afterwards stays.
 *
 * @param state what is recorded: where entries are going already, an earlier worker began
 * @param onBegun writes down how many are going, before the first of them goes
 */
export async function takeOut(
  ports: TakeOutPorts,
  list: ListName,
  state: ListState,
  sites: readonly ListedSite[],
  latest: EpochMs | null,
  onBegun: (begun: ListState) => Promise<void>,
): Promise<ListState> {
  if (!(await ports.lent.isHeld(list))) return { kind: 'permission-missing' };
  try {
    const until = state.kind === 'begun' ? state.until : (latest ?? ports.clock.now());
    const reaches = findReaches(ports, sites);
    const { going, stayed } = await find(ports.browserLists[list], reaches, until);
    const begun = state.kind === 'begun' ? state : ({ kind: 'begun', until, found: going.length, stayed } as const);
    if (state.kind !== 'begun') await onBegun(begun);
    await someAtOnce(going, AT_ONCE, (entry) => takeOne(ports, list, entry));
    const left = (await find(ports.browserLists[list], reaches, until)).going.length;
    if (sites.some((site) => isUnknown(ports, site))) return { kind: 'failed' }; // whatever became of the others
    return { kind: 'done', taken: Math.max(0, begun.found - left), stayed: begun.stayed, left };
  } catch (error) {
    ports.reportBug(`the list ${list}`, withoutAddress(error));
    return { kind: 'failed' };
  }
}

/**
 * Forgets the closed tabs of these sites, as far as the browser lets an extension do so. They name a site as its
 * history does, so they go with it.
 */
export async function forgetClosedTabs(
  ports: TakeOutPorts,
  sites: readonly ListedSite[],
  until: EpochMs,
): Promise<number> {
  const reaches = findReaches(ports, sites);
  try {
    return await ports.closedTabs.forget((address, closedAt) => {
      const from = findStart(reaches, address);
      return from !== null && closedAt >= from && closedAt <= until;
    });
  } catch (error) {
    ports.reportBug('closed tabs', withoutAddress(error));
    return 0;
  }
}

/** Whether nobody can say any more which entries are of a site: its definition was removed since it was ticked. */
function isUnknown({ siteBook }: TakeOutPorts, site: ListedSite): boolean {
  return site.from !== null && findReach(site, siteBook.find(site.siteId), { places: new Set() }) === null;
}

function findReaches({ siteBook }: TakeOutPorts, sites: readonly ListedSite[]): readonly SiteReach[] {
  const known = toKnownHosts(siteBook.all());
  return sites.flatMap((site) => findReach(site, siteBook.find(site.siteId), known) ?? []);
}

/** What the browser itself says of an error may name an address. */
function withoutAddress(error: unknown): Error {
  return new Error(`it cannot be gone through: ${error instanceof Error ? error.name : typeof error}`);
}

/** One that the browser does not let go stops no other: it is counted as left. */
async function takeOne({ browserLists, reportBug }: TakeOutPorts, list: ListName, entry: ListEntry): Promise<void> {
  await browserLists[list].take(entry).catch(() => reportBug(`an entry of ${list}`, new Error('it stays')));
}

async function find(list: BrowserList, reaches: readonly SiteReach[], until: EpochMs): Promise<Found> {
  if (reaches.length === 0) return { going: [], stayed: 0 };
  // Older ones too: what stays is counted.
  const own = (await list.entries(0, until)).flatMap((entry) => {
    const starts = entry.addresses.map((address) => findStart(reaches, address)).filter((at) => at !== null);
    return starts.length === 0 ? [] : [{ entry, from: Math.min(...starts) }];
  });
  const judged = await someAtOnce(own, AT_ONCE, async ({ entry, from }) => {
    const times = await list.times(entry);
    return times && { entry, goes: times.first >= from && times.last <= until };
  });
  const there = judged.filter((one) => one !== null);
  const going = there.filter(({ goes }) => goes).map(({ entry }) => entry);
  return { going, stayed: there.length - going.length };
}
