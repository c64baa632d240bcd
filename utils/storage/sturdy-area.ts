import { createQueues } from '../core/queue.ts';
import type { StorageArea } from '../ports/computer.ts';
import type { StorageTrouble } from './storage-trouble.ts';

/** `isRefused`: the storage refuses it now. Else the storage holds something that must not be written over. */
type Held = { readonly value: unknown; readonly isRefused: boolean };

export type SturdyArea = StorageArea & {
  /** Tries again to write what the storage refused. */
  writeRefused(): Promise<void>;
  /** Whether the storage still refuses something. */
  isRefusing(): boolean;
};

/**
 * An area for what a sign-out cannot do without: where the browser's storage refuses, it goes on in this worker's
 * memory. What could not be read counts as it was last read by this worker, or else as absent. It is never written
 * over unless it can be read again and is just that. What could not be written is tried again, and with the next write.
 */
export function createSturdyArea(area: StorageArea, trouble: StorageTrouble): SturdyArea {
  const inTurn = createQueues();
  const held = new Map<string, Held>();
  /** What the storage held when this worker last read or wrote it. */
  const seen = new Map<string, unknown>();
  const unread = new Set<string>();

  const write = (key: string, value: unknown) => inTurn(key, () => writeNow(key, value));

  /** @param value undefined: the document is removed */
  async function writeNow(key: string, value: unknown): Promise<void> {
    const end = await tryToWrite(key, value);
    if (end === 'kept') {
      held.delete(key);
      unread.delete(key);
      seen.set(key, structuredClone(value));
    } else held.set(key, { value: structuredClone(value), isRefused: end === 'refused' });
    trouble.note(`held ${key}`, end === 'kept' ? 'fine' : 'failing');
  }

  /** `other`: it could not be read before, and is not what the writer took it for. */
  async function tryToWrite(key: string, value: unknown): Promise<'kept' | 'refused' | 'other'> {
    if (unread.has(key)) {
      const known = await isAsSeen(key);
      if (known !== 'as-seen') return known;
    }
    return (value === undefined ? area.remove(key) : area.set(key, value)).then(
      () => 'kept',
      () => 'refused', // the area beneath notes what it refuses
    );
  }

  /** Whether a document that could not be read can be read again, and is what the writer took it for. */
  async function isAsSeen(key: string): Promise<'as-seen' | 'refused' | 'other'> {
    return area.get(key).then(
      (value) => (toText(value) === toText(seen.get(key)) ? 'as-seen' : 'other'),
      () => 'refused',
    );
  }

  return {
    async get(key) {
      const known = held.get(key);
      if (known) return known.value;
      return area.get(key).then(
        (value) => {
          unread.delete(key);
          seen.set(key, value); // no copy: the browser made one for this reading, and nobody changes what was read
          return value;
        },
        () => {
          unread.add(key);
          return structuredClone(seen.get(key));
        },
      );
    },
    set: write,
    remove: (key) => write(key, undefined),
    async writeRefused() {
      for (const key of [...held.keys()])
        await inTurn(key, async () => {
          const known = held.get(key);
          if (known?.isRefused === true) await writeNow(key, known.value);
        });
    },
    isRefusing: () => [...held.values()].some(({ isRefused }) => isRefused),
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
