import { cutForScreen, type DeviceList, type DeviceResult } from '../../core/sessions/device.ts';
import { findOwn, judgeDevices } from '../../core/sessions/judge-devices.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { SignInMark } from '../../core/sessions/sign-in-mark.ts';
import type { DeviceLists } from '../../ports/requests.ts';
import { isAboutThis, type MarkPorts } from '../mark-sign-in.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { beginListedRecord, hasLeftSince, type ListedRecordPorts } from './listed-record.ts';

export type DevicesPorts = ListedRecordPorts &
  MarkPorts & {
    readonly deviceLists: DeviceLists;
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
 * happened to another device. The history has it from before the request on.
 *
 * @param about the sign-in whose list was shown: another one's account is not asked to end anything
 */
export async function endDevices(
  ports: DevicesPorts,
  ref: SessionRef,
  which: Which,
  about: SignInMark | undefined,
): Promise<DevicesSeen | 'changed-since'> {
  const { deviceLists } = ports;
  const pressedAt = ports.clock.now();
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot) return { list: UNKNOWN, result: 'could-not-tell' };
  if (!(await isAboutThis(ports, ref, about))) return 'changed-since';
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
  if (await hasLeftSince(ports, pressedAt)) return { list: UNKNOWN, result: 'could-not-tell' };
  if (!(await isAboutThis(ports, ref, about))) return 'changed-since'; // the list took its time
  const name =
    which === 'all-others' ? null : (before.devices.find(({ handle }) => handle === which.handle)?.name ?? null);
  const record = await beginListedRecord<DeviceResult>(ports, ref, (result) => ({ name, result }));
  const sent = await tell(ports, snapshot, which);
  // Forgotten meanwhile: the next person may sit here, and finds no request about it.
  if (!(await record.isKept())) return { list: UNKNOWN, result: 'could-not-tell' };
  const list = await deviceLists.list(ref, snapshot.site);
  const shown = judgeDevices(before, list, wanted, which === 'all-others' ? which : 'one');
  const result = sent || shown !== 'ended' ? shown : 'could-not-tell'; // something else ended it
  await record.finish(result);
  return { list: cutForScreen(list), result };
}

/** Asks the site to end what was pressed. Tells whether that was sent. */
function tell({ deviceLists }: DevicesPorts, { ref, site }: SessionSnapshot, which: Which): Promise<boolean> {
  return which === 'all-others' ? deviceLists.endOthers(ref, site) : deviceLists.endOne(ref, site, which.handle);
}
