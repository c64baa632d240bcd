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
  readonly why: SignOutWatch['why'];
  /** `seen`: the sign-in is gone. */
  readonly state: 'watching' | 'seen';
  /** What it taught so far, the best one first. */
  readonly ways: readonly WayProposal[];
};

export type WatchFacts = { readonly watch: SignOutWatch | null };

export type WatchPart = {
  /** The watch that is on; null for none. */
  readonly watch: WatchView | null;
};

export function buildWatch({ now, sites, watch }: WatchFacts & SitesFacts & { readonly now: EpochMs }): WatchPart {
  const site = watch && sites.find(({ id }) => id === watch.ref.siteId);
  if (!watch || !site || isOver(watch, now)) return { watch: null };
  const { goneAt, id, ref, why } = watch;
  const state = goneAt === null ? 'watching' : 'seen';
  const siteName = findSiteName(sites, ref.siteId);
  return { watch: { id, ref, siteName, why, state, ways: learnWays(watch, site.origins) } };
}
