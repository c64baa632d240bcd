import type { DeviceList, DeviceResult } from '../core/device.ts';
import type { SessionRef } from '../core/session.ts';
import type { DeviceLists } from '../ports.ts';
import type { ReadScene } from './read-scene.ts';

type Ports = { readonly deviceLists: DeviceLists; readonly readScene: ReadScene };
export type DevicesSeen = { readonly list: DeviceList; readonly result: DeviceResult | null };

/** One entry by its handle, or all but this browser's own. */
export type Which = { readonly handle: string } | 'all-others';

const UNKNOWN: DeviceList = { kind: 'could-not-tell' };

/** Asks the site for the account's sessions. */
export async function listDevices({ deviceLists, readScene }: Ports, ref: SessionRef): Promise<DevicesSeen> {
  const scene = await readScene(ref);
  return { list: scene ? await deviceLists.list(ref, scene.site, scene.store) : UNKNOWN, result: null };
}

/** Asks the site to end one other session, or all others, and lists again: only the new list tells what became of it. */
export async function endDevices({ deviceLists, readScene }: Ports, ref: SessionRef, which: Which): Promise<DevicesSeen> {
  const scene = await readScene(ref);
  if (!scene) return { list: UNKNOWN, result: 'could-not-tell' };
  const before = await deviceLists.list(ref, scene.site, scene.store);
  const wanted = before.kind === 'listed' ? before.devices.filter(({ handle, isCurrent }) => !isCurrent && (which === 'all-others' || handle === which.handle)).map(({ handle }) => handle) : [];
  if (wanted.length === 0) return { list: before, result: 'could-not-tell' };
  const sent = which === 'all-others' ? await deviceLists.endOthers(ref, scene.site, scene.store) : await deviceLists.endOne(ref, scene.site, scene.store, which.handle);
  const list = await deviceLists.list(ref, scene.site, scene.store);
  if (!sent || list.kind !== 'listed') return { list, result: 'could-not-tell' };
  return { list, result: list.devices.some(({ handle }) => wanted.includes(handle)) ? 'still-there' : 'ended' };
}
