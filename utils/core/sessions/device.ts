import type { EpochMs } from '../time.ts';

/** One entry of a site's own list of sessions. Names and places come from the site. */
export type Device = {
  /** Our own name for the entry, valid for one list only. The site's id may be a secret and stays in the adapter. */
  readonly handle: string;
  readonly name: string;
  readonly place: string | null;
  readonly lastUsedAt: EpochMs | null;
  readonly isCurrent: boolean;
};

/** A site's list of sessions, or why there is none. */
export type DeviceList =
  | { readonly kind: 'listed'; readonly devices: readonly Device[]; readonly canEndOthers: boolean }
  | { readonly kind: 'could-not-tell' };

/** A request to the site to end other sessions in its list: one, by its name, or (null) all except this one. */
export type DevicesAsked = { readonly name: string | null; readonly result: DeviceResult };

/** What became of that request, seen in the site's new list. */
export type DeviceResult = 'ended' | 'still-there' | 'could-not-tell';
