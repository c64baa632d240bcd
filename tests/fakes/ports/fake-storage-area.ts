import type { StorageArea } from '../../../utils/ports/computer.ts';

export type FakeStorageArea = StorageArea & {
  readonly values: Map<string, unknown>;
  /** Every key that was written, in order. */
  readonly writes: string[];
  /** Makes the next write fail, as a full disk does. */
  failNextWrite(): void;
  /** From now on nothing can be read or written, as where an administrator turned it off. */
  turnOff(): void;
  turnOn(): void;
};

/** A storage area in memory. A value is copied on the way in, and cannot be changed on the way out. */
export function createFakeStorageArea(): FakeStorageArea {
  const values = new Map<string, unknown>();
  const writes: string[] = [];
  let failing = false;
  let usable = true;
  const open = () => {
    if (!usable) throw new Error('This storage area is turned off');
  };
  return {
    values,
    writes,
    failNextWrite() {
      failing = true;
    },
    turnOff() {
      usable = false;
    },
    turnOn() {
      usable = true;
    },
    async get(key) {
      open();
      return freeze(values.get(key));
    },
    async remove(key) {
      open();
      writes.push(`${key} removed`);
      values.delete(key);
    },
    async set(key, value) {
      open();
      if (failing) {
        failing = false;
        throw new Error('QUOTA_BYTES quota exceeded');
      }
      writes.push(key);
      values.set(key, structuredClone(value));
    },
  };
}

/** A browser gives a copy at each reading: what is frozen serves as one, and costs less. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
