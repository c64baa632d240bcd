import { type EpochMs, MINUTE } from './time.ts';

/**
 * What a person was about to do when the browser asked for a permission: its question closes the popup (Chromium 156).
 * `place`: which part of the screen, and which sign-in; it names no site of a private window. `ticks`: what was ticked
 * there. No secrets.
 */
export type Unfinished = { readonly place: string; readonly ticks: readonly string[]; readonly at: EpochMs };

/** Where that waits for the next popup. Kept in memory alone, and told once. */
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
  const { place, ticks, at }: Record<'place' | 'ticks' | 'at', unknown> = { place: 0, ticks: 0, at: 0, ...kept };
  if (typeof place !== 'string' || typeof at !== 'number' || !Array.isArray(ticks)) return null;
  const isRecent = now - at >= 0 && now - at <= GOES_ON_FOR;
  return isRecent ? { place, at, ticks: ticks.filter((tick) => typeof tick === 'string') } : null;
}
