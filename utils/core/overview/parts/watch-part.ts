import type { WayProposal } from '../../discovery/site-proposal.ts';
import type { SessionRef } from '../../sessions/session.ts';
import type { EpochMs } from '../../time.ts';
import { learnWays } from '../../watching/learn-ways.ts';
import { isOver, type SignOutWatch } from '../../watching/sign-out-watch.ts';
import { findSiteName } from '../site-name.ts';
import type { SitesFacts } from './sites-facts.ts';

/** A watch over a sign-out, as screens show it. */
export type WatchView = {
  readonly id: string;
  readonly ref: SessionRef;
  readonly siteName: string;
  /** The site's front door. */
  readonly address: string;
  /** Whether a tab of the watched store shows the site: only there can the sign-out be seen. */
  readonly tab: 'open' | 'none';
  readonly why: SignOutWatch['why'];
  /** `seen`: the sign-in is gone. */
  readonly state: 'watching' | 'seen';
  /** What it taught so far, the best one first. */
  readonly ways: readonly WayProposal[];
};

export type WatchFacts = { readonly watch: SignOutWatch | null; readonly watchedTab: WatchView['tab'] };

export type WatchPart = {
  /** The watch that is on; null for none. */
  readonly watch: WatchView | null;
};

export function buildWatch({
  now,
  sites,
  watch,
  watchedTab,
}: WatchFacts & SitesFacts & { readonly now: EpochMs }): WatchPart {
  const site = watch && sites.find(({ id }) => id === watch.ref.siteId);
  if (!watch || !site || isOver(watch, now)) return { watch: null };
  const { goneAt, id, ref, why } = watch;
  const state = goneAt === null ? 'watching' : 'seen';
  const siteName = findSiteName(sites, ref.siteId);
  const [address = ''] = site.origins;
  const ways = learnWays(watch, site.origins);
  return { watch: { id, ref, siteName, address, tab: watchedTab, why, state, ways } };
}
