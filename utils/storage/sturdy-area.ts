import type { StorageArea } from '../ports/computer.ts';
import type { StorageTrouble } from './storage-trouble.ts';

type Held = { readonly value: unknown };

/**
 * An area for what a sign-out cannot do without: where the browser's storage refuses, it goes on in this worker's
 * memory. What could not be read counts as it was last read by this worker, or else as absent. It is never written
 * over unless it can be read again and is just that. What could not be written is tried again with the next write.
 */
export function createSturdyArea(area: StorageArea, trouble: StorageTrouble): StorageArea {
  const held = new Map<string, Held>();
  /** What the storage held when this worker last read or wrote it. */
  const seen = new Map<string, unknown>();
  const unread = new Set<string>();

  async function write(key: string, value: unknown, act: () => Promise<void>): Promise<void> {
    const isKept = (!unread.has(key) || (await isAsSeen(key))) && (await succeeds(act));
    if (isKept) {
      held.delete(key);
      unread.delete(key);
      seen.set(key, structuredClone(value));
    } else held.set(key, { value: structuredClone(value) });
    trouble.note(`held ${key}`, isKept ? 'fine' : 'failing');
  }

  /** Whether a document that could not be read can be read again, and is what the writer took it for. */
  async function isAsSeen(key: string): Promise<boolean> {
    return area.get(key).then(
      (value) => toText(value) === toText(seen.get(key)),
      () => false,
    );
  }

  return {
    async get(key) {
      const known = held.get(key);
      if (known) return known.value;
      return area.get(key).then(
        (value) => {
          unread.delete(key);
          seen.set(key, structuredClone(value));
          return value;
        },
        () => {
          unread.add(key);
          return structuredClone(seen.get(key));
        },
      );
    },
    set: (key, value) => write(key, value, () => area.set(key, value)),
    remove: (key) => write(key, undefined, () => area.remove(key)),
  };
}

/** A stored value as text, to compare two: some browsers give back the fields of an object in another order. */
function toText(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Whether the storage did it. The area beneath notes what it refuses. */
async function succeeds(act: () => Promise<void>): Promise<boolean> {
  return act().then(
    () => true,
    () => false,
  );
}
