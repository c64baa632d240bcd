import type { Device } from '../../../utils/core/sessions/device.ts';
import type { DeviceLists } from '../../../utils/ports/requests.ts';

/** What a site may do wrong when asked for its list, or to end an entry of it. */
export type DeviceFault = 'silent' | 'silent-afterwards' | 'ends-nothing' | 'not-sent';

export type FakeDeviceLists = DeviceLists & {
  readonly devices: Device[];
  fault: DeviceFault | null;
  canEndOthers: boolean;
  whole: boolean;
  /** Handles that the site was asked to end. */
  readonly ended: string[];
};

export const device = (handle: string, change: Partial<Device> = {}): Device => ({
  handle,
  name: `Browser ${handle}`,
  place: null,
  lastUsedAt: null,
  isCurrent: false,
  ...change,
});

/** A site's own list: this browser and two others. */
export function createFakeDeviceLists(): FakeDeviceLists {
  return {
    devices: [device('here', { isCurrent: true }), device('phone'), device('library')],
    fault: null,
    canEndOthers: true,
    whole: true,
    ended: [],
    async list() {
      if (this.fault === 'silent' || (this.fault === 'silent-afterwards' && this.ended.length > 0))
        return { kind: 'could-not-tell' };
      return {
        kind: 'listed',
        devices: [...this.devices],
        more: 0,
        whole: this.whole,
        canEndOthers: this.canEndOthers,
      };
    },
    async endOne(_ref, _site, handle) {
      return end(this, [handle]);
    },
    async endOthers() {
      return (
        this.canEndOthers &&
        end(
          this,
          this.devices.filter(({ isCurrent }) => !isCurrent).map((one) => one.handle),
        )
      );
    },
  };
}

function end(lists: FakeDeviceLists, handles: readonly string[]): boolean {
  if (lists.fault === 'not-sent') return false;
  lists.ended.push(...handles);
  if (lists.fault !== 'ends-nothing')
    lists.devices.splice(0, lists.devices.length, ...lists.devices.filter(({ handle }) => !handles.includes(handle)));
  return true;
}
