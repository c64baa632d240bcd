import type { EpochMs } from '../time.ts';

/** One entry of a site's own list of sessions. Names and places come from the site. */
export type Device = {
  /** Our own name for the entry, good for one list: the site's id may be a secret and stays in the adapter. */
  readonly handle: string;
  readonly name: string;
  readonly place: string | null;
  readonly lastUsedAt: EpochMs | null;
  readonly isCurrent: boolean;
};

/** A site's list of sessions as it answered, or why there is none. */
export type DeviceList =
  | { readonly kind: 'listed'; readonly devices: readonly Device[]; readonly canEndOthers: boolean }
  | { readonly kind: 'could-not-tell' };

/** Other sessions that the site was asked to end through its own list: one by name, or all but this one. */
export type DevicesAsked = { readonly name: string | null; readonly result: DeviceResult };

/** What asking the site to end other sessions led to, seen by listing again. */
export type DeviceResult = 'ended' | 'still-there' | 'could-not-tell';
