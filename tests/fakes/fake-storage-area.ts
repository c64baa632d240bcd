import type { StorageArea } from '../../utils/ports.ts';

export type FakeStorageArea = StorageArea & {
  readonly values: Map<string, unknown>;
  /** Every key that was written, in order. */
  readonly writes: string[];
  /** Makes the next write fail, as a full disk does. */
  failNextWrite(): void;
};

/** A storage area in memory. Values are copied on the way in and out, as a browser does. */
export function createFakeStorageArea(): FakeStorageArea {
  const values = new Map<string, unknown>();
  const writes: string[] = [];
  let failing = false;
  return {
    values,
    writes,
    failNextWrite() {
      failing = true;
    },
    get: async (key) => structuredClone(values.get(key)),
    async set(key, value) {
      if (failing) {
        failing = false;
        throw new Error('QUOTA_BYTES quota exceeded');
      }
      writes.push(key);
      values.set(key, structuredClone(value));
    },
  };
}
