import type { EpochMs } from '../time.ts';
import type { ProgramAsked } from './program-token.ts';

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
  | {
      readonly kind: 'listed';
      readonly devices: readonly Device[];
      /** How many further entries are not in `devices`. */
      readonly more: number;
      /** False if the site's answer was not the whole list, or an entry could not be read. */
      readonly whole: boolean;
      readonly canEndOthers: boolean;
    }
  | { readonly kind: 'could-not-tell' };

/** The most entries that a screen shows. */
const MOST_SHOWN = 200;

/** The list as a screen shows it: this browser's own entry is always among those that are shown. */
export function cutForScreen(list: DeviceList): DeviceList {
  if (list.kind !== 'listed' || list.devices.length <= MOST_SHOWN) return list;
  const own = list.devices.filter(({ isCurrent }) => isCurrent).slice(0, 1);
  const devices = [...own, ...list.devices.filter((device) => !own.includes(device))].slice(0, MOST_SHOWN);
  return { ...list, devices, more: list.more + list.devices.length - devices.length };
}

/** A request to the site to end other sessions in its list: one, by its name, or (null) all except this one. */
export type DevicesAsked = { readonly name: string | null; readonly result: DeviceResult };

/** What a record may be about in place of a sign-out: an entry of a site's own list. */
export type ListedAsked = DevicesAsked | ProgramAsked;

/** What became of that request, seen in the site's new list. */
export type DeviceResult = 'ended' | 'still-there' | 'could-not-tell';
