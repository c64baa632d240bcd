import { cutForScreen, type DeviceList, type DeviceResult, type DevicesAsked } from '../../core/sessions/device.ts';
import { findOwn, judgeDevices } from '../../core/sessions/judge-devices.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { buildRun } from '../../core/sign-out/run.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock, Ids } from '../../ports/computer.ts';
import type { DeviceLists } from '../../ports/requests.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from './run-records.ts';

export type DevicesPorts = {
  readonly clock: Clock;
  readonly deviceLists: DeviceLists;
  readonly ids: Ids;
  readonly readSnapshot: ReadSnapshot;
  readonly records: RunRecords;
};
export type DevicesSeen = { readonly list: DeviceList; readonly result: DeviceResult | null };

/** One entry by its handle, or all but this browser's own. */
export type Which = { readonly handle: string } | 'all-others';

const UNKNOWN: DeviceList = { kind: 'could-not-tell' };

/** Asks the site for its list of the account's sessions. */
export async function listDevices({ deviceLists, readSnapshot }: DevicesPorts, ref: SessionRef): Promise<DevicesSeen> {
  const snapshot = await readSnapshot(ref);
  return { list: snapshot ? cutForScreen(await deviceLists.list(ref, snapshot.site)) : UNKNOWN, result: null };
}

/**
 * Asks the site to end one other session, or all others, and asks for the list again: only the new list tells what
 * happened.
 */
export async function endDevices(ports: DevicesPorts, ref: SessionRef, which: Which): Promise<DevicesSeen> {
  const { deviceLists } = ports;
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot) return { list: UNKNOWN, result: 'could-not-tell' };
  const before = await deviceLists.list(ref, snapshot.site);
  // Without a mark on this browser's own entry, any of them could be it; so could one under the same id.
  const own = before.kind === 'listed' ? findOwn(before) : null;
  const wanted =
    before.kind === 'listed' && own !== null
      ? before.devices
          .map(({ handle }) => handle)
          .filter((handle) => handle !== own.handle && (which === 'all-others' || handle === which.handle))
      : [];
  if (before.kind !== 'listed' || wanted.length === 0) return { list: cutForScreen(before), result: 'could-not-tell' };
  const name =
    which === 'all-others' ? null : (before.devices.find(({ handle }) => handle === which.handle)?.name ?? null);
  const startedAt = ports.clock.now();
  const seen = await tellAndLook(ports, snapshot, before, which, wanted);
  await leaveRecord(ports, snapshot, startedAt, { name, result: seen.result ?? 'could-not-tell' });
  return seen;
}

async function tellAndLook(
  { deviceLists }: DevicesPorts,
  { ref, site }: SessionSnapshot,
  before: Extract<DeviceList, { kind: 'listed' }>,
  which: Which,
  wanted: readonly string[],
): Promise<DevicesSeen> {
  const sent =
    which === 'all-others' ? await deviceLists.endOthers(ref, site) : await deviceLists.endOne(ref, site, which.handle);
  const list = await deviceLists.list(ref, site);
  return {
    list: cutForScreen(list),
    result: sent ? judgeDevices(before, list, wanted, which === 'all-others' ? which : 'one') : 'could-not-tell',
  };
}

/** Records what was asked. Of another device only the site's own list can tell what happened. */
async function leaveRecord(
  { clock, ids, records }: DevicesPorts,
  { ref }: SessionSnapshot,
  startedAt: EpochMs,
  devices: DevicesAsked,
): Promise<void> {
  const begun = buildRun({ id: ids.next(), ref, scope: 'other-devices', startedAt });
  await records.save({ ...begun, phase: 'ended', endedAt: clock.now(), devices });
}
