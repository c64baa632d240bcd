import type { StorageArea } from '../ports/computer.ts';

/** Which documents the browser's storage refused to read or to write when it was asked last. */
export type StorageTrouble = {
  note(key: string, became: 'fine' | 'failing'): void;
  /** Whether any document is refused now. */
  isFailing(): boolean;
};

export function createStorageTrouble(): StorageTrouble {
  const failing = new Set<string>();
  return {
    note: (key, became) => void (became === 'failing' ? failing.add(key) : failing.delete(key)),
    isFailing: () => failing.size > 0,
  };
}

/** The same area, which notes what it refuses. */
export function watchStorage(area: StorageArea, trouble: StorageTrouble): StorageArea {
  async function noting<T>(key: string, act: () => Promise<T>): Promise<T> {
    try {
      const value = await act();
      trouble.note(key, 'fine');
      return value;
    } catch (error) {
      trouble.note(key, 'failing');
      throw error;
    }
  }
  return {
    get: (key) => noting(`read ${key}`, () => area.get(key)),
    set: (key, value) => noting(`write ${key}`, () => area.set(key, value)),
    remove: (key) => noting(`write ${key}`, () => area.remove(key)),
  };
}
