import type { TabFacts } from './overview/here.ts';
import { readPage } from './overview/place.ts';
import { type EpochMs, MINUTE } from './time.ts';

/**
 * What a person was about to do when the browser asked for a permission: its question closes the popup (Chromium 156).
 * `place`: which part of the screen, and which sign-in; in a private window over which tab, too. `ticks`: what was
 * ticked there. No secrets.
 */
export type Unfinished = { readonly place: string; readonly ticks: readonly string[]; readonly at: EpochMs };

/** Where that waits for the next popup. Kept in memory alone, and told once. */
export type UnfinishedMemory = {
  /** What is kept of a private window goes with the last one. */
  readonly keep: (unfinished: Unfinished & { readonly from: 'private-window' | 'window' }) => Promise<void>;
  readonly take: () => Promise<unknown>;
  readonly drop: () => Promise<void>;
};

/** In ms. Later the popup is opened for something else. */
const GOES_ON_FOR = MINUTE;

/** What was kept, if it is whole and a person may still mean it. */
export function readUnfinished(kept: unknown, now: EpochMs): Unfinished | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { place, ticks, at }: Record<'place' | 'ticks' | 'at', unknown> = { place: 0, ticks: 0, at: 0, ...kept };
  if (typeof place !== 'string' || typeof at !== 'number' || !Array.isArray(ticks)) return null;
  const isRecent = now - at >= 0 && now - at <= GOES_ON_FOR;
  return isRecent ? { place, at, ticks: ticks.filter((tick) => typeof tick === 'string') } : null;
}

/**
 * What a place in a private window is tied to: the tab in front and its cookie store, and what is about one sign-in to
 * the site there, too. At another site of that tab nobody means that any more. Empty in other windows; null where one
 * of them is not known.
 */
export function tieOf(tab: TabFacts | null, about: 'one-sign-in' | 'all'): string | null {
  if (tab?.incognito !== true) return '';
  if (tab.storeId === null) return null;
  const place = ` ${tab.tabId} ${tab.storeId}`;
  if (about === 'all') return place;
  const origin = readPage(tab.url ?? '')?.origin;
  return origin === undefined ? null : `${place} ${origin}`;
}

/** Whether what was kept is of a private window. What cannot be read counts as such. */
export function isOfPrivateWindow(kept: unknown): boolean {
  return typeof kept !== 'object' || kept === null || !('from' in kept) || kept.from !== 'window';
}
