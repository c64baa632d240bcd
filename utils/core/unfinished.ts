import type { StoreId } from './cookies/cookie.ts';
import type { TabFacts } from './overview/here.ts';
import { readPage } from './overview/place.ts';
import { type EpochMs, MINUTE } from './time.ts';

/** A tab of a private window with the site that it showed. What somebody wanted there means nothing at another site. */
export type PrivateTab = { readonly tabId: number; readonly storeId: StoreId; readonly origin: string };

/**
 * What a person was about to do when the browser asked for a permission: its question closes the popup (Chromium 156).
 * `place`: which part of the screen, and which sign-in. `ticks`: what was ticked there. `privateTab`: the tab in front,
 * in a private window; null in another. No secrets.
 */
export type Unfinished = {
  readonly place: string;
  readonly ticks: readonly string[];
  readonly at: EpochMs;
  readonly privateTab: PrivateTab | null;
};

/** Where that waits for the next popup. Kept in memory alone, and told once. One of a private window goes with the last. */
export type UnfinishedMemory = {
  readonly keep: (unfinished: Unfinished) => Promise<void>;
  readonly take: () => Promise<unknown>;
  readonly drop: () => Promise<void>;
};

/** In ms. Later the popup is opened for something else. */
const GOES_ON_FOR = MINUTE;

/** What was kept, if it is whole and a person may still mean it. */
export function readUnfinished(kept: unknown, now: EpochMs): Unfinished | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const nothing = { place: 0, ticks: 0, at: 0, privateTab: 0 };
  const { place, ticks, at, privateTab }: Record<keyof Unfinished, unknown> = { ...nothing, ...kept };
  if (typeof place !== 'string' || typeof at !== 'number' || !Array.isArray(ticks)) return null;
  if (privateTab !== null && !isPrivateTab(privateTab)) return null;
  const isRecent = now - at >= 0 && now - at <= GOES_ON_FOR;
  return isRecent ? { place, at, privateTab, ticks: ticks.filter((tick) => typeof tick === 'string') } : null;
}

/** The tab in front, where it is one of a private window; `unknown` where its site or cookie store is not known. */
export function toPrivateTab(tab: TabFacts | null): PrivateTab | null | 'unknown' {
  if (tab?.incognito !== true) return null;
  const { storeId, tabId, url } = tab;
  const page = url === null ? null : readPage(url);
  return storeId === null || page === null ? 'unknown' : { tabId, storeId, origin: page.origin };
}

function isPrivateTab(kept: unknown): kept is PrivateTab {
  if (typeof kept !== 'object' || kept === null) return false;
  const { tabId, storeId, origin }: Record<keyof PrivateTab, unknown> = { tabId: '', storeId: 0, origin: 0, ...kept };
  return typeof tabId === 'number' && typeof storeId === 'string' && typeof origin === 'string';
}

/** Whether such a note is of a private window. What cannot be read counts as one. */
export function isOfPrivateWindow(kept: unknown): boolean {
  return typeof kept !== 'object' || kept === null || !('privateTab' in kept) || kept.privateTab !== null;
}
