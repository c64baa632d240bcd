import type { Device, DeviceList, DeviceResult } from './device.ts';

type Listed = Extract<DeviceList, { kind: 'listed' }>;

/** This browser's own entry; null unless exactly one entry is marked so. */
export function findOwn({ devices }: Listed): Device | null {
  const own = devices.filter(({ isCurrent }) => isCurrent);
  return own.length === 1 ? (own[0] ?? null) : null;
}

/**
 * What became of the wanted entries (by handle), by the site's list before and after it was asked to end them. They
 * have ended only if the new list is whole, still holds this browser's own entry under the same id, and holds none of
 * them: an empty list, one of somebody else, one that is cut or one with new ids proves nothing. All others have ended
 * only if it holds nothing else: a list that shows only so many at a time shows the next ones then.
 */
export function judgeDevices(
  before: Listed,
  after: DeviceList,
  wanted: readonly string[],
  which: 'one' | 'all-others' = 'one',
): DeviceResult {
  if (after.kind !== 'listed') return 'could-not-tell';
  if (after.devices.some(({ handle }) => wanted.includes(handle))) return 'still-there';
  const [own, ownNow] = [findOwn(before), findOwn(after)];
  if (!before.whole || !after.whole || own === null || own.handle !== ownNow?.handle) return 'could-not-tell';
  if (which === 'all-others' && after.devices.length > 1) return 'could-not-tell';
  return after.devices.some((device) => mayBeRenamed(device, before, wanted)) ? 'could-not-tell' : 'ended';
}

/** Whether a new entry looks just like one that was to end: the same, under another id. */
function mayBeRenamed(device: Device, before: Listed, wanted: readonly string[]): boolean {
  if (before.devices.some(({ handle }) => handle === device.handle)) return false;
  return before.devices.some(
    ({ handle, name, place }) => wanted.includes(handle) && name === device.name && place === device.place,
  );
}
