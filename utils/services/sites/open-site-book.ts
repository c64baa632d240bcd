import { withoutPort } from '../../core/sites/host-of-origin.ts';
import { isKnownSite } from '../../core/sites/known-site.ts';
import type { OwnSite } from '../../core/sites/own-site.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { createSiteIndex, type SiteIndex } from '../../core/sites/site-index.ts';
import { spareNeighbours } from '../../core/sites/spare-neighbours.ts';
import { joinLearned, type LearnedWay } from '../../core/watching/learned-way.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type OpenSiteBook = SiteBook & {
  /** Whether the user's own sites were read once. */
  isFilled(): boolean;
  /** Reads the user's own sites if they were not read yet. Where the storage refuses, the next call tries again. */
  fill(): Promise<void>;
  /**
   * The same, as far as it takes to know the site at this host: where a built-in one is, the user's own are not waited
   * for, for there may be hundreds.
   */
  fillAt(host: string): Promise<void>;
  /** Reads the user's own sites anew, after they have changed. */
  refresh(): Promise<void>;
};

/**
 * Joins the built-in sites, the user's own, and the ways to sign out that the user has shown. This is the only place
 * that does: nothing else knows the difference. One that a later version brings as a built-in site is left out, so that
 * it is not listed twice.
 */
export function openSiteBook(
  builtIn: readonly SiteDefinition[],
  ownSites: Pick<DocumentStore<readonly OwnSite[]>, 'read'>,
  learnedWays: Pick<DocumentStore<readonly LearnedWay[]>, 'read'>,
): OpenSiteBook {
  const known = createSiteIndex(builtIn);
  let index = known;
  let isFilled = false;

  async function refresh(): Promise<void> {
    const [{ kind, data }, { data: learned }] = await Promise.all([ownSites.read(), learnedWays.read()]);
    if (kind === 'unreachable') return;
    const own = data.map(({ definition }) => definition).filter((site) => !isKnownSite(site, builtIn));
    const sites = spareNeighbours([...builtIn, ...own]);
    index = withLearned(sites, learned);
    isFilled = true;
  }

  async function fillAt(host: string): Promise<void> {
    if (isFilled) return;
    if (known.near(withoutPort(host)).length === 0) return fill();
    const { data: learned } = await learnedWays.read();
    if (!isFilled) index = withLearned(builtIn, learned);
  }

  /** All who wait for the first reading share it, whenever they came: each asks what is stored at a start. */
  let filling: Promise<void> | null = null;
  function fill(): Promise<void> {
    filling ??= refresh().finally(() => {
      filling = null;
    });
    return filling;
  }
  return {
    all: () => index.sites,
    find: (id) => index.find(id),
    near: (host) => index.near(host),
    isFilled: () => isFilled,
    fill: async () => (isFilled ? undefined : fill()),
    fillAt,
    refresh,
  };
}

function withLearned(sites: readonly SiteDefinition[], learned: readonly LearnedWay[]): SiteIndex {
  return createSiteIndex(learned.length === 0 ? sites : sites.map((site) => joinLearned(site, learned)));
}
