import type { StorageArea } from '../ports/computer.ts';
import type { StorageTrouble } from './storage-trouble.ts';

type Held = { readonly value: unknown };

/**
 * An area for what a sign-out cannot do without: where the browser's storage refuses, it goes on in this worker's
 * memory. What could not be read is never written over, for it may be read again later; until then it counts as absent.
 * What could not be written is tried again with the next write.
 */
export function createSturdyArea(area: StorageArea, trouble: StorageTrouble): StorageArea {
  const held = new Map<string, Held>();
  const unread = new Set<string>();

  async function write(key: string, value: unknown, act: () => Promise<void>): Promise<void> {
    const isKept = !unread.has(key) && (await succeeds(act));
    if (isKept) held.delete(key);
    else held.set(key, { value: structuredClone(value) });
    trouble.note(`held ${key}`, isKept ? 'fine' : 'failing');
  }

  return {
    async get(key) {
      const known = held.get(key);
      if (known) return known.value;
      return area.get(key).then(
        (value) => {
          unread.delete(key);
          return value;
        },
        () => void unread.add(key),
      );
    },
    set: (key, value) => write(key, value, () => area.set(key, value)),
    remove: (key) => write(key, undefined, () => area.remove(key)),
  };
}

/** Whether the storage did it. The area beneath notes what it refuses. */
async function succeeds(act: () => Promise<void>): Promise<boolean> {
  return act().then(
    () => true,
    () => false,
  );
}
